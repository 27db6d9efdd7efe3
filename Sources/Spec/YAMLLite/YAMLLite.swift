/// The part of YAML 1.2 that specs are written in.
///
/// YAML-lite keeps what people write by hand and refuses, by name, what makes YAML hard to read. Whatever it
/// accepts, it reads as YAML 1.2 does. JSON written over one line or with spaces is YAML-lite too.
///
/// # Kept
///
/// ```yaml
/// --- # at most one, at the start
/// title: Plain text, no quotes needed       # a comment stands behind a blank
/// 'single': 'it''s'                         # `''` is the only escape
/// "double": "tab \t, heart \u2665"          # every escape of YAML 1.2, and JSON's surrogate pairs
/// empty:                                    # a value that is left out is null
/// sequence:
/// - beside its key, or deeper
/// - - compact sequence in a sequence
///   - and its second entry
/// - name: compact mapping in a sequence
///   size: 3
/// brackets: [one, {a: 1, "b":2}, [
///   over several lines, deeper than `brackets`,
///   ]]
/// literal: |
///   Line ends are kept.
/// folded: >-
///   Line ends
///   become blanks; `-` strips, `+` keeps the last ones, a digit says the indentation.
/// ```
///
/// Plain scalars are typed by the core schema (``Scalar/core``): only `true` and `false` are booleans.
///
/// # Refused
///
/// | code | example | instead |
/// |---|---|---|
/// | `tab-indentation` | a tab before the first visible character of a line | spaces |
/// | `duplicate-key` | `a: 1` twice in a mapping | one of them |
/// | `anchor`, `alias`, `merge-key` | `&x`, `*x`, `<<: *x` | the value itself |
/// | `tag` | `!!str 1` | `"1"` |
/// | `explicit-key` | `? key` | `key: value` |
/// | `complex-key` | `[a, b]: c` | a scalar as the key |
/// | `empty-key` | `: value` | `"": value` |
/// | `single-pair` | `[a: 1]` | `[{a: 1}]` |
/// | `adjacent-colon` | `{"a"::b}` | `{"a": ":b"}` |
/// | `colon-on-next-line` | a key and its `:` on two lines of a flow mapping | one line |
/// | `multi-line-scalar` | a plain or quoted scalar over several lines | `\|` or `>` |
/// | `directive` | `%YAML 1.2` | nothing |
/// | `multiple-documents`, `document-end` | a second `---`, `...` | several files |
/// | `empty-document` | nothing but comments | a value |
/// | `control-character` | a raw escape character, a lone carriage return | `"\e"`, `"\r"` |
/// | `too-deep`, `too-large`, `too-many-errors` | beyond the ``Limits`` | less |
///
/// What YAML refuses itself has a code too, such as `indentation`, `missing-colon` or `unclosed-quote`.
public enum YAMLLite {
  /// Reads a text, and finds all that is wrong with it.
  ///
  /// The parser goes on behind a mistake where the indentation tells it how: one bad line costs that line and the
  /// lines that are indented deeper.
  ///
  /// - Returns: The tree of what could be read, with every diagnostic in source order.
  /// - Complexity: O(*n*) in the length of the text.
  public static func parse(_ source: SourceFile, limits: Limits = Limits()) -> ParsedDocument {
    guard source.text.utf8.count <= limits.maximumBytes else {
      let start = SourceLocation(line: 1, column: 1)
      let problem = SyntaxProblem.tooLarge(maximum: limits.maximumBytes)
      return ParsedDocument(root: nil, diagnostics: [problem.diagnostic(at: SourceSpan(start, start))], isWhole: false)
    }
    var parser = Parser(source.text, limits: limits)
    return parser.parse()
  }
}
