/// The names behind the identifiers by which GraphML and GEXF say what a value is.
struct AttributeKeys {
  private var names: [String: String] = [:]
  /// The weight of edges that do not state theirs.
  private(set) var standardWeight = EdgeWeight()

  /// - Parameters:
  ///   - name: Without one, a key is its own.
  ///   - standard: The value of what has none.
  mutating func add(_ id: String, name: String?, standard: String?) {
    names[id] = name ?? id
    if let standard { standardWeight.takeStandard(name ?? id, standard) }
  }

  func name(of id: String) -> String { names[id] ?? id }
}
