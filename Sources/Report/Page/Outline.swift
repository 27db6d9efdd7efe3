/// The headings of a page below its title: their levels, without gaps, and the table of contents that they make.
struct Outline {
  struct Entry {
    /// From 2; the title of the page is of level 1.
    let level: Int
    let anchor: String
    let title: HTML
  }

  /// The titles of cells count as Markdown's second level.
  static let cellTitleLevel = 2
  private static let deepestListed = 3

  private(set) var entries: [Entry] = []
  /// The levels, as written, of the headings that the next one stands below.
  private var open: [Int] = []

  /// The level of the next heading on the page. `written` is the level that its author gave, which may leave some out: a heading
  /// stands one below the nearest one before it with a smaller number.
  mutating func nextLevel(written: Int) -> Int {
    while let last = open.last, last >= written { open.removeLast() }
    open.append(written)
    return min(open.count + 1, 6)
  }

  mutating func add(_ entry: Entry) {
    entries.append(entry)
  }

  /// The list of headings of the upper two levels, nested; nil where there are fewer than two.
  var contents: HTML? {
    let listed = entries.filter { $0.level <= Self.deepestListed }
    guard listed.count > 1 else { return nil }
    var groups: [(head: Entry, below: [Entry])] = []
    for entry in listed {
      if entry.level > 2, !groups.isEmpty {
        groups[groups.count - 1].below.append(entry)
      } else {
        groups.append((entry, []))
      }
    }
    return .element(
      .ol,
      groups.map { group in
        let sublist: [HTML] = group.below.isEmpty ? [] : [.element(.ol, group.below.map { .element(.li, [link($0)]) })]
        return .element(.li, [link(group.head)] + sublist)
      })
  }

  private func link(_ entry: Entry) -> HTML {
    .element(.a, [.href(WebAddress(anchor: entry.anchor))], [entry.title])
  }
}
