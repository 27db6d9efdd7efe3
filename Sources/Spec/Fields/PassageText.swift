/// A text of several lines from a spec that can say where in the file each of its lines stands.
public struct PassageText: Hashable, Sendable {
  public let text: String
  public let span: SourceSpan
  /// The place of the first line, for block scalars; nil where lines of the text are not lines of the file.
  private let origin: SourceLocation?

  init(text: String, span: SourceSpan, origin: SourceLocation?) {
    self.text = text
    self.span = span
    self.origin = origin
  }

  /// The place in the file of a stretch of the text, its lines and columns from 1; the whole scalar where the
  /// text was folded, escaped or substituted.
  public func span(line: Int, column: Int, length: Int) -> SourceSpan {
    guard let origin else { return span }
    let start = SourceLocation(line: origin.line + line - 1, column: origin.column + column - 1)
    return SourceSpan(start, SourceLocation(line: start.line, column: start.column + max(1, length)))
  }
}

extension FieldType where Value == PassageText {
  /// A scalar of any length, such as prose.
  public static var passage: Self {
    let nowhere = SourceLocation(line: 1, column: 1)
    let placeholder = PassageText(text: "", span: SourceSpan(nowhere, nowhere), origin: nil)
    return FieldType(expectation: "text", shape: .text, placeholder: placeholder, show: \.text) { site, context in
      let node = site.node
      guard case .scalar(let scalar) = node.content else {
        context.reportType(of: node, expected: "text")
        return nil
      }
      return PassageText(text: scalar.text, span: node.span, origin: context.origin(of: scalar, at: node.span))
    }
  }
}

extension FieldContext {
  /// Where the text of a scalar starts if each of its lines stands unchanged in the file.
  fileprivate func origin(of scalar: Scalar, at span: SourceSpan) -> SourceLocation? {
    guard let lines else { return nil }
    switch scalar.style {
    case .plain:
      return span.start
    case .literal:
      // Leading blank lines belong to the text, so the first line of it is the one below the indicator.
      let below = (span.start.line + 1)..<(lines.count + 1)
      guard let content = below.lazy.map({ lines[$0] }).first(where: { $0.contains { $0 != " " } }) else { return nil }
      let indentation = content.prefix { $0 == " " }.count
      let stray = scalar.text.drop { $0 == "\n" }.prefix { $0 == " " }.count
      return SourceLocation(line: span.start.line + 1, column: indentation - stray + 1)
    case .singleQuoted, .doubleQuoted, .folded:
      return nil
    }
  }
}
