internal import Tabular

extension DOTReader {
  /// Reads statements between braces.
  mutating func readBody(_ scope: inout DOTScope, depth: Int) throws(GraphReadingError) {
    guard depth < Self.depthLimit else { throw .malformed(.tooDeep(limit: Self.depthLimit), at: position) }
    let start = position
    try expect("{")
    while try !skip("}") {
      if token == .end { throw .malformed(.unterminated(.literal("{")), at: start) }
      if try skip(";") { continue }
      try readStatement(&scope, depth: depth)
    }
  }

  private mutating func readStatement(_ scope: inout DOTScope, depth: Int) throws(GraphReadingError) {
    switch token {
    case .keyword(.node):
      try advance()
      try requireList()
      scope.nodeAttributes.merge(try nodeAttributes()) { $1 }
    case .keyword(.edge):
      try advance()
      try requireList()
      scope.edgeWeight = try edgeWeight() ?? scope.edgeWeight
    case .keyword(.graph):
      try advance()
      try requireList()
      _ = try nodeAttributes()
    case .id(let name, _):
      let start = position
      try advance()
      if try skip("=") {
        _ = try id()
      } else {
        try skipPort()
        let node = try node(name, at: start, in: &scope)
        if !isEdge {
          apply(try nodeAttributes(), to: node)
        } else {
          try readEdges(from: .nodes([node]), &scope, depth: depth)
        }
      }
    case .keyword(.subgraph), .symbol("{"):
      let end = try subgraph(within: &scope, depth: depth)
      if isEdge { try readEdges(from: end, &scope, depth: depth) }
    default: throw unexpected(.oneOf(["}", ";", "node", "edge", "graph", "subgraph", "{"]))
    }
  }

  private var isEdge: Bool { token == .symbol("--") || token == .symbol("->") }

  /// Reads the rest of a statement that begins with a node or a subgraph: edges to others, and their attributes.
  private mutating func readEdges(
    from first: DOTEnd, _ scope: inout DOTScope, depth: Int
  ) throws(GraphReadingError) {
    let start = position
    var ends = [first]
    while isEdge {
      let operation = isDirected ? "->" : "--"
      guard token == .symbol(operation) else { throw unexpected(.literal(operation)) }
      try advance()
      switch token {
      case .id(let name, _):
        let start = position
        try advance()
        try skipPort()
        ends.append(.nodes([try node(name, at: start, in: &scope)]))
      case .keyword(.subgraph), .symbol("{"):
        ends.append(try subgraph(within: &scope, depth: depth))
      default: throw unexpected(.name)
      }
    }
    let weight = try edgeWeight() ?? scope.edgeWeight
    let nodes = ends.map { end in
      switch end {
      case .nodes(let nodes): nodes
      case .subgraph(let name): subgraphs[name]?.nodes ?? []
      }
    }
    for (sources, targets) in zip(nodes, nodes.dropFirst()) {
      for source in sources {
        for target in targets { try draft.addEdge(source, target, weight: weight, at: start) }
      }
    }
  }

  /// Reads a subgraph.
  private mutating func subgraph(within outer: inout DOTScope, depth: Int) throws(GraphReadingError) -> DOTEnd {
    var name: DOTSubgraph.Name?
    if token == .keyword(.subgraph) {
      try advance()
      if case .id(let text, _) = token {
        name = DOTSubgraph.Name(parent: outer.number, name: text)
        try advance()
      }
    }
    let known = name.flatMap { subgraphs[$0] }
    // Without a body, it is one that there was before.
    if let name, token != .symbol("{") {
      let subgraph = known ?? newSubgraph()
      subgraphs[name] = subgraph
      try add(subgraph.nodes, to: &outer)
      return .subgraph(name)
    }
    var subgraph = known ?? newSubgraph()
    var scope = DOTScope(within: outer, name: name?.name, number: subgraph.number)
    try add(subgraph.nodes, to: &scope)
    try readBody(&scope, depth: depth + 1)
    subgraph.nodes = scope.nodes
    try add(scope.nodes, to: &outer)
    guard let name else { return .nodes(scope.nodes) }
    subgraphs[name] = subgraph
    return .subgraph(name)
  }

  private mutating func newSubgraph() -> DOTSubgraph {
    scopeCount += 1
    return DOTSubgraph(number: scopeCount - 1)
  }

  private func requireList() throws(GraphReadingError) {
    if token != .symbol("[") { throw unexpected(.literal("[")) }
  }

  /// Reads attributes and returns them.
  private mutating func nodeAttributes() throws(GraphReadingError) -> [String: String] {
    var attributes: [String: String] = [:]
    try readAttributes { (name, value, _) throws(GraphReadingError) in
      attributes[name] = value
    }
    return attributes
  }

  /// Reads attributes and returns the weight among them, if there is one.
  private mutating func edgeWeight() throws(GraphReadingError) -> Double? {
    var weight: Double?
    try readAttributes { (name, value, position) throws(GraphReadingError) in
      guard name == "weight" else { return }
      guard let number = value.flatMap({ EdgeWeight.number($0) }) else {
        throw .malformed(.notANumber(value ?? ""), at: position)
      }
      weight = number
    }
    return weight
  }

  /// Reads `[name=value, …]`, any number of times; nil stands for HTML.
  private mutating func readAttributes(
    _ take: (_ name: String, _ value: String?, TextPosition) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    while try skip("[") {
      while try !skip("]") {
        let name = try id().text
        try expect("=")
        let position = position
        let value = try id()
        try take(name, value.isHTML ? nil : value.text, position)
        if try !skip(",") { _ = try skip(";") }
      }
    }
  }

  private mutating func skipPort() throws(GraphReadingError) {
    for _ in 0..<2 where try skip(":") { _ = try id() }
  }
}
