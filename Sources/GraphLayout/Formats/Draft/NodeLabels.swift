/// Labels of nodes that tell them apart.
enum NodeLabels {
  /// What the file calls the nodes, for those without it their names; nil unless all are different.
  ///
  /// - Parameter names: Nil if they are the numbers of the nodes.
  static func labels(_ values: [String?], names: [String]?) -> [String]? {
    let labels = values.enumerated().map { number, text in
      if let text, !text.isEmpty { text } else { names?[number] ?? String(number) }
    }
    return Set(labels).count == labels.count ? labels : nil
  }

  /// Nil where every label is the node's number, as it is without labels.
  static func normalized(_ labels: [String]?) -> [String]? {
    guard let labels, labels.enumerated().contains(where: { $0.element != String($0.offset) }) else { return nil }
    return labels
  }
}
