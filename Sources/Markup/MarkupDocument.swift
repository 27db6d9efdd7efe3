/// A CommonMark text as a tree, with tables, strikethrough, footnotes and formulas.
///
/// The dialect is [GitHub Flavored Markdown](https://github.github.com/gfm/) with these differences:
/// raw HTML is shown as the text it is written in; a link with another scheme than http, https or mailto loses its
/// target; an image that is not relative is shown as its description; bare addresses become links only with
/// `http://`, `https://` or `www.`.
///
/// Formulas are TeX (see ``TeX``): `$…$` in a line, also with backticks inside of the dollar signs, and fenced blocks
/// whose language is `math`. A `$` opens a formula if no space and no other `$` follows it; the next `$` closes it if
/// no space precedes it and no digit follows. `\$` is always a dollar sign, and nothing in code is a formula. Inside a table cell a bar is
/// written `\|`, in formulas too.
public struct MarkupDocument: Hashable, Sendable {
  public let blocks: [Block]
  /// Mistakes in formulas, in the order of the text.
  public let problems: [MarkupProblem]

  /// Parses a whole text in time linear in its size, up to the work that `limits` allows.
  public init(parsing text: String, limits: MarkupLimits = .standard) throws(MarkupError) {
    let tree = try CommonMarkTree(document: text, limits: limits)
    var reader = TreeReader(source: text, limits: limits)
    blocks = try reader.document(tree.root)
    problems = reader.problemsInOrder
  }
}
