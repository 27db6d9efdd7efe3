import GraphLayout
import Notebook
import Spec
import Tabular

extension CellError {
  init(_ error: GraphError, field: [String]) {
    switch error {
    case .tooManyNodes(let count, let limit):
      self.init(code: "too-large", "the graph would have \(count) nodes, and \(limit) is the most", field: field)
    case .tooManyEdges(let count, let limit):
      self.init(code: "too-large", "the graph would have \(count) edges, and \(limit) is the most", field: field)
    case .outOfRange(let parameter, let value, let allowed):
      self.init(
        code: "out-of-range",
        "expected a number from \(allowed.lowerBound.shortest) to \(allowed.upperBound.shortest), found \(value.shortest)",
        field: field + [parameter.rawValue])
    case .noSuchNode, .wrongLabelCount, .repeatedLabel, .wrongGroupCount, .wrongWeightCount, .weightNotFinite,
      .wrongPositionCount, .positionNotFinite:
      self.init(code: "invalid-graph", "the graph is not consistent: \(error)", field: field)
    }
  }

  init(_ error: LayoutError) {
    switch error {
    case .outOfRange(let parameter, let value):
      let allowed = parameter.allowed
      self.init(
        code: "out-of-range",
        "expected a number from \(allowed.lowerBound.shortest) to \(allowed.upperBound.shortest), found \(value.shortest)",
        field: parameter.field)
    case .tooManyNodes(let count, let limit):
      self.init(code: "too-large", "the graph has \(count) nodes, and \(limit) is the most", field: ["graph"])
    case .tooManyCoordinates(let count, let limit):
      self.init(
        code: "too-large", "the recorded positions would be \(count) numbers, and \(limit) is the most",
        field: ["record"], hint: "record fewer states")
    case .wrongStart(let count, let dimension, let expectedCount, let expectedDimension):
      self.init(
        code: "wrong-start",
        "the start has \(count) nodes in \(dimension) dimensions; \(expectedCount) in \(expectedDimension) are needed",
        field: ["start"])
    case .wrongRadiusCount(let count, let nodeCount):
      self.init(
        code: "wrong-radii", "there are \(count) radii, and the graph has \(nodeCount) nodes", field: ["radii"])
    case .constraintsNeedForces:
      self.init(
        code: "needs-forces", "a minimum distance, pins and components need the objective `forces`",
        field: ["objective"])
    case .wrongAnchorCount(let count, let nodeCount):
      self.init(
        code: "wrong-start", "there are \(count) anchors, and the graph has \(nodeCount) nodes", field: ["from"])
    case .negativeWeight(let edge):
      self.init(
        code: "negative-weight", "the weight of edge \(edge + 1) is negative", field: ["weights"],
        hint: "leave out `weights`, or give the graph others")
    case .noSuchNode(let node, let nodeCount):
      self.init(
        code: "unknown-node", "there is no node \(node), the graph has \(nodeCount)", field: ["pinned"])
    case .startNotFinite(let node):
      self.init(code: "wrong-start", "the start has no finite position for node \(node)", field: ["start"])
    case .lengthOutOfRange(let edge, let value):
      self.init(
        code: "wrong-length",
        "edge \(edge + 1) of the graph has the weight \(value.shortest), which cannot be a length",
        field: ["distances"],
        hint: "choose `distances: edges`")
    case .diverged(let iteration):
      self.init(
        code: "diverged", "the loss left the numbers in iteration \(iteration)", field: ["rate"],
        hint: "lower the rate, or raise eps")
    case .undefinedEnergy(let fault, iteration: _):
      self.init(fault)
    }
  }
}

extension CellError {
  /// - Parameters:
  ///   - file: The name of the file, as outputs show it.
  ///   - field: The field that names it.
  init(_ error: PositionTableError, file: String, field: [String]) {
    func fault(_ place: TextPosition?, _ words: String) -> CellError {
      let name = place.map { "\(file):\($0.line):\($0.column)" } ?? file
      return CellError(code: "wrong-start", "\(name): \(words)", field: field)
    }
    switch error {
    case .table(let error):
      self.init(error, file: file, field: field)
    case .wrongHeader(let found, let expected):
      self = fault(nil, "expected the header \(expected.joined(separator: ",")), found \(found.joined(separator: ","))")
    case .wrongColumnCount(let count, let dimension):
      self = fault(nil, "expected \(dimension) coordinates, with or without an id before them, found \(count) columns")
    case .notANumber(let text, let place):
      self = fault(place, "expected a number, found `\(text)`")
    case .unknownNode(let label, let place):
      self = fault(place, "the graph has no node `\(label)`")
    case .repeatedNode(let label, let place):
      self = fault(place, "the node `\(label)` has a position already")
    case .wrongNodeCount(let count, let expected):
      self = fault(nil, "there are positions of \(count) nodes, and the graph has \(expected)")
    }
  }
}

extension LayoutParameter {
  /// The field of the spec.
  fileprivate var field: [String] {
    switch self {
    case .epsilon: ["eps"]
    case .frames: ["record"]
    case .relativeLossChange: ["stop", "loss"]
    case .gradientNorm: ["stop", "gradient"]
    case .window: ["stop", "window"]
    case .weight, .length: ["terms"]
    case .minimumDistance: ["min-distance"]
    case .radius: ["radii"]
    case .gap: ["gap"]
    case .every, .factor: ["schedule", rawValue]
    case .dimension, .attraction, .repulsion, .centralization, .rate, .beta1, .beta2, .iterations, .momentum,
      .dampening, .memory:
      [rawValue]
    }
  }
}

extension FieldType where Value == Double {
  /// A number that a layout takes for a parameter.
  static func number(for parameter: LayoutParameter) -> Self { number(in: parameter.allowed) }
}

extension FieldType where Value == Int {
  /// A whole number that a layout takes for a parameter.
  static func integer(for parameter: LayoutParameter) -> Self {
    integer(in: Int(parameter.allowed.lowerBound)...Int(parameter.allowed.upperBound))
  }
}
