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
        let node = try node(name, at: start, in: &scope)
        if !isEdge {
          apply(try attributeLists(required: false), to: node)
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
    let attributes = try attributeLists(required: false)
    let nodes = ends.map { end in
      switch end {
      case .nodes(let nodes): nodes
      case .subgraph(let name): subgraphs[name]?.nodes ?? []
      }
    }
    try addEdges(between: nodes, scope.edgeAttributes.merging(attributes) { $1 }, at: start)
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
