/// A title or a caption: inline markup alone.
///
/// What would start a block in a document (`#`, `-`, `>`, `1.`, a table, a footnote) stays literal text; a line end
/// is a soft break. Otherwise the rules of ``MarkupDocument`` hold.
public struct MarkupLine: Hashable, Sendable {
  public let inlines: [Inline]
  /// Mistakes in formulas, in the order of the text.
  public let problems: [MarkupProblem]

  public init(parsing text: String, limits: MarkupLimits = .standard) throws(MarkupError) {
    let tree = try CommonMarkTree(line: text, limits: limits)
    var reader = TreeReader(source: text, limits: limits)
    inlines = try reader.line(tree.root)
    problems = reader.problemsInOrder
  }
}
