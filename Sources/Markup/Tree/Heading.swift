/// An entry of a table of contents.
public struct Heading: Hashable, Sendable {
  /// From 1 to 6.
  public let level: Int
  public let title: [Inline]
  /// The index of the heading among the blocks it was taken from.
  public let index: Int
}

extension [Block] {
  /// The headings in order; those inside quotes and lists divide nothing and are left out.
  public var headings: [Heading] {
    enumerated().compactMap { index, block in
      guard case .heading(let level, let title) = block else { return nil }
      return Heading(level: level, title: title, index: index)
    }
  }
}
