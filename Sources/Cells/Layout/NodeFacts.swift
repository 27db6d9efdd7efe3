import Bytes
import Charts
import GraphLayout
import Notebook
import Spec
import Tabular

/// What is known of the nodes of a graph, by name: from a table, from the file of the graph, or counted.
struct NodeFacts {
  let graph: Graph
  /// Of the table; they come before those of the graph.
  private let columns: [NodeColumn]

  /// - Parameter table: A CSV or TSV with a header and a row for each node that it knows, its label in the first column.
  init(of graph: Graph, table: InputFile?) throws {
    self.graph = graph
    columns = try table.map { try Self.columns(in: $0, of: graph) } ?? []
  }

  /// What `group` and `degree` are, and every column that there is.
  private var names: [String] {
    ["degree", "group"] + (graph.weights == nil ? [] : ["weight"]) + (columns + graph.columns).map(\.name)
  }

  private func column(_ name: String) -> NodeColumn? {
    columns.first { $0.name == name } ?? graph.columns.first { $0.name == name }
  }

  // MARK: As numbers

  /// A number for each node, such as its degree.
  func quantity(_ name: String, field: [String]) throws(CellError) -> NodeLinkQuantity {
    if let numbers = numbers(name) { return NodeLinkQuantity(numbers, title: name.capitalizedFirst) }
    guard column(name) == nil, name != "group" else {
      throw CellError(
        code: "not-a-number", "the attribute `\(name)` of the nodes is no number", field: field,
        hint: "choose one that is, such as `degree`")
    }
    throw unknown(name, field: field)
  }

  private func numbers(_ name: String) -> [Double]? {
    if let column = columns.first(where: { $0.name == name }) { return column.numbers }
    return counted(name) ?? column(name)?.numbers
  }

  private func counted(_ name: String) -> [Double]? {
    switch name {
    case "degree": return graph.degrees.map { Double($0) }
    case "weight":
      guard let weights = graph.weights else { return nil }
      var sums = [Double](repeating: 0, count: graph.nodeCount)
      for (edge, weight) in zip(graph.edges, weights) {
        sums[Int(edge.source)] += weight
        sums[Int(edge.target)] += weight
      }
      return sums
    default: return nil
    }
  }

  // MARK: As groups

  /// The nodes by what they have in common; nil for the groups of a graph that knows none.
  func groups(_ name: String, field: [String]) throws(CellError) -> NodeGroups? {
    if let column = columns.first(where: { $0.name == name }) { return Self.groups(column.texts, title: name) }
    if name == "group" {
      if let column = column(name), column.numbers == nil { return Self.groups(column.texts, title: name) }
      return graph.groups.map { Self.groups($0.map { String($0) }, title: name) }
    }
    if let column = column(name) { return Self.groups(column.texts, title: name) }
    if let numbers = counted(name) { return Self.groups(numbers.map { $0.shortest }, title: name) }
    throw unknown(name, field: field)
  }

  /// As many of the largest groups as have colours of their own; names that are numbers are put in their order behind the title.
  private static func groups(_ texts: [String?], title: String) -> NodeGroups {
    var sizes: [String: Int] = [:]
    for case let text? in texts where !text.isEmpty { sizes[text, default: 0] += 1 }
    let numbers = sizes.keys.allSatisfy { Int($0) != nil }
    func comesFirst(_ a: String, _ b: String) -> Bool {
      if numbers, let first = Int(a), let second = Int(b), first != second { return first < second }
      return a < b
    }
    let names = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(NodeGroups.colorCount).map(\.key)
      .sorted(by: comesFirst)
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return NodeGroups(
      texts.map { $0.flatMap { places[$0] } ?? -1 }, names: numbers ? names.map { "\(title) \($0)" } : names)
  }

  // MARK: As colours and words

  /// Colours by numbers where all of an attribute are, by groups where they are not.
  func coloring(_ name: String, field: [String]) throws(CellError) -> NodeColoring {
    let isGroup = name == "group" && !columns.contains { $0.name == name }
    if !isGroup, let numbers = numbers(name) { return .values(NodeLinkQuantity(numbers, title: name.capitalizedFirst)) }
    return try groups(name, field: field).map { .groups($0) } ?? .constant
  }

  /// What a node is called by an attribute; empty where nothing is known.
  func names(_ name: String, field: [String]) throws(CellError) -> [String] {
    if let column = column(name) { return column.texts.map { $0 ?? "" } }
    if let numbers = counted(name) { return numbers.map { $0.shortest } }
    if name == "group", let groups = graph.groups { return groups.map { String($0) } }
    throw unknown(name, field: field)
  }

  private func unknown(_ name: String, field: [String]) -> CellError {
    CellError(
      code: "unknown-attribute", "the nodes have no attribute `\(name)`", field: field,
      hint: CellError.hint(for: name, among: names, "the attributes are"))
  }

  // MARK: The table

  private static func columns(in file: InputFile, of graph: Graph) throws -> [NodeColumn] {
    do {
      return try readColumns(in: file, of: graph)
    } catch let error as TabularError {
      throw CellError(error, file: file.name, field: ["attributes"])
    } catch let error as ByteSourceError {
      throw CellError(error, file: file.name, field: ["attributes"])
    }
  }

  private static func readColumns(in file: InputFile, of graph: Graph) throws -> [NodeColumn] {
    let isTabbed = file.name.hasSuffix(".tsv") || file.name.hasSuffix(".tsv.gz")
    var reader = try TableReader(ByteSource(path: file.location), separator: isTabbed ? .tab : .comma)
    let count = reader.header.count
    guard count > 1, count <= NodeColumn.limit else {
      throw CellError(
        code: "invalid-table",
        "\(file.name) has \(NumberWords.count(count, "column")), and 2 to \(NodeColumn.limit) are needed",
        field: ["attributes"], hint: "write the node's label into the first column and an attribute into each other")
    }
    let nodes = Dictionary(uniqueKeysWithValues: (0..<graph.nodeCount).map { (graph.label(of: $0), $0) })
    var texts = [[String?]](repeating: Array(repeating: nil, count: graph.nodeCount), count: count)
    while let row = try reader.next() {
      guard let node = nodes[row.text(0)] else {
        throw CellError(
          code: "unknown-node", "\(file.name):\(row.position(of: 0).line): the graph has no node `\(row.text(0))`",
          field: ["attributes"])
      }
      for column in 1..<count where !row.isEmpty(column) { texts[column][node] = row.text(column) }
    }
    return zip(reader.header, texts).dropFirst().map { NodeColumn(name: $0, texts: $1) }
  }
}
