/// The entries of a mapping as they are read, which finds a key that is there already.
///
/// A linear search serves small mappings; the index of larger ones keeps the search in constant time.
struct MappingEntries {
  private(set) var elements: [Node.Entry] = []
  private var index: [String: Int] = [:]

  private static let largestUnindexed = 8

  mutating func append(_ key: Scalar, keySpan: SourceSpan, value: Node) {
    elements.append(Node.Entry(key: key, keySpan: keySpan, value: value))
    if elements.count > Self.largestUnindexed {
      if index.isEmpty {
        for (position, entry) in elements.enumerated() { index[entry.key.text] = position }
      } else {
        index[key.text] = elements.count - 1
      }
    }
  }

  /// The place of a key that was appended before.
  func keySpan(of text: String) -> SourceSpan? {
    if elements.count > Self.largestUnindexed {
      index[text].map { elements[$0].keySpan }
    } else {
      elements.first { $0.key.text == text }?.keySpan
    }
  }
}
