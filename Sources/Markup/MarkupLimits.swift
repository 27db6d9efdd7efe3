/// What a text may ask for before it is refused.
///
/// cmark-gfm takes quadratic time on some inputs (wide tables, runs of delimiters, images in brackets, long
/// reference definitions used often). `work` bounds an estimate of that time, so the verdict is the same on every
/// machine; the standard limit is about a second.
public struct MarkupLimits: Hashable, Sendable {
  /// The size of the text in bytes.
  public var bytes: Int
  /// Blocks and inlines inside one another.
  public var depth: Int
  /// Estimated steps of the super-linear parts of the parser, each about a nanosecond.
  public var work: Int
  /// Problems that are kept; later ones are dropped.
  public var problems: Int

  public init(bytes: Int = 1 << 20, depth: Int = 100, work: Int = 500_000_000, problems: Int = 100) {
    self.bytes = bytes
    self.depth = depth
    self.work = work
    self.problems = problems
  }

  /// 1 MiB of text, 100 levels, about a second of work, 100 problems.
  public static let standard = MarkupLimits()
}
