/// What stands between `\begin` and `\end`: rows of cells, and the fences around them.
struct TeXEnvironment: Sendable {
  /// The alignments of the columns, repeated; nil where the author gives them, as in `\begin{array}{lcr}`.
  let columns: [Table.Alignment]?
  var open: String?
  var close: String?
  /// Whether cells are set like a displayed formula.
  var isDisplay = false

  static let all: [String: TeXEnvironment] = [
    "matrix": TeXEnvironment(columns: [.center]),
    "smallmatrix": TeXEnvironment(columns: [.center]),
    "pmatrix": TeXEnvironment(columns: [.center], open: "(", close: ")"),
    "bmatrix": TeXEnvironment(columns: [.center], open: "[", close: "]"),
    "Bmatrix": TeXEnvironment(columns: [.center], open: "{", close: "}"),
    "vmatrix": TeXEnvironment(columns: [.center], open: "|", close: "|"),
    "Vmatrix": TeXEnvironment(columns: [.center], open: "‖", close: "‖"),
    "cases": TeXEnvironment(columns: [.left], open: "{"),
    "aligned": TeXEnvironment(columns: [.right, .left], isDisplay: true),
    "align": TeXEnvironment(columns: [.right, .left], isDisplay: true),
    "align*": TeXEnvironment(columns: [.right, .left], isDisplay: true),
    "split": TeXEnvironment(columns: [.right, .left], isDisplay: true),
    "gathered": TeXEnvironment(columns: [.center], isDisplay: true),
    "gather": TeXEnvironment(columns: [.center], isDisplay: true),
    "gather*": TeXEnvironment(columns: [.center], isDisplay: true),
    "array": TeXEnvironment(columns: nil),
  ]
}
