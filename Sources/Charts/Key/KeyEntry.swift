/// The name of a series with its look.
struct KeyEntry: Hashable, Sendable {
  let label: String
  let symbol: KeySymbol
  let color: MarkColor

  /// The series of a chart in order of their first mark, one for each name.
  static func entries(of panels: [Panel]) -> [KeyEntry] {
    var seen: Set<String> = []
    return panels.flatMap(\.marks).compactMap { mark in
      let content = mark.content
      guard let label = content.label, !label.isEmpty, let symbol = content.keySymbol, seen.insert(label).inserted
      else { return nil }
      return KeyEntry(label: label, symbol: symbol, color: content.color)
    }
  }
}
