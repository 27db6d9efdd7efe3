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
      scope.nodeAttributes.merge(try attributeLists(required: true)) { $1 }
    case .keyword(.edge):
      try advance()
      scope.edgeAttributes.merge(try attributeLists(required: true)) { $1 }
    case .keyword(.graph):
      try advance()
      _ = try attributeLists(required: true)
    case .id(let name, _):
      let start = position
      try advance()
      if try skip("=") {
        _ = try id()
      } else {
        try skipPort()
        try readEdges(from: [node(name, at: start, in: &scope)], isSubgraph: false, &scope, depth: depth)
      }
    case .keyword(.subgraph), .symbol("{"):
      try readEdges(from: subgraph(within: &scope, depth: depth), isSubgraph: true, &scope, depth: depth)
    default: throw unexpected(.oneOf(["}", ";", "node", "edge", "graph", "subgraph", "{"]))
    }
  }

  /// Reads the rest of a statement that begins with a node or a subgraph: edges to others, and attributes.
  private mutating func readEdges(
    from first: [Int], isSubgraph: Bool, _ scope: inout DOTScope, depth: Int
  ) throws(GraphReadingError) {
    let start = position
    var ends = [first]
    while token == .symbol("--") || token == .symbol("->") {
      let operation = isDirected ? "->" : "--"
      guard token == .symbol(operation) else { throw unexpected(.literal(operation)) }
      try advance()
      switch token {
      case .id(let name, _):
        let start = position
        try advance()
        try skipPort()
        ends.append([try node(name, at: start, in: &scope)])
      case .keyword(.subgraph), .symbol("{"):
        ends.append(try subgraph(within: &scope, depth: depth))
      default: throw unexpected(.name)
      }
    }
    if ends.count == 1, isSubgraph { return }
    let attributes = try attributeLists(required: false)
    if ends.count == 1 {
      for node in first { apply(attributes, to: node) }
    } else {
      try addEdges(between: ends, scope.edgeAttributes.merging(attributes) { $1 }, at: start)
    }
  }

  private mutating func addEdges(
    between ends: [[Int]], _ attributes: [String: String], at position: TextPosition
  ) throws(GraphReadingError) {
    var weight = EdgeWeight()
    if let text = attributes["weight"] { try weight.take("weight", text, at: position) }
    for (sources, targets) in zip(ends, ends.dropFirst()) {
      for source in sources {
        for target in targets { try draft.addEdge(source, target, weight: weight.value, at: position) }
      }
    }
  }

  /// Reads a subgraph and returns its nodes.
  private mutating func subgraph(within outer: inout DOTScope, depth: Int) throws(GraphReadingError) -> [Int] {
    var name: String?
    if token == .keyword(.subgraph) {
      try advance()
      if case .id(let text, _) = token {
        name = text
        try advance()
      }
      // Without a body, it is one that there was before.
      if token != .symbol("{"), let name {
        let nodes = subgraphs[name] ?? []
        try add(nodes, to: &outer)
        return nodes
      }
    }
    var scope = DOTScope(within: outer, name: name)
    if let name { try add(subgraphs[name] ?? [], to: &scope) }
    try readBody(&scope, depth: depth + 1)
    if let name { subgraphs[name] = scope.nodes }
    try add(scope.nodes, to: &outer)
    return scope.nodes
  }

  /// Reads `[name=value, …]`, any number of times; of the values those that a graph may keep.
  private mutating func attributeLists(required: Bool) throws(GraphReadingError) -> [String: String] {
    var attributes: [String: String] = [:]
    if required, token != .symbol("[") { throw unexpected(.literal("[")) }
    while try skip("[") {
      while try !skip("]") {
        let name = try id().text
        try expect("=")
        let value = try id()
        let isKept = name == "pos" || name == "weight" || NodeAttribute(name) != nil
        if isKept { attributes[name] = value.isHTML ? nil : value.text }
        if try !skip(",") { _ = try skip(";") }
      }
    }
    return attributes
  }

  private mutating func skipPort() throws(GraphReadingError) {
    for _ in 0..<2 where try skip(":") { _ = try id() }
  }
}
