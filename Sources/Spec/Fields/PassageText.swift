/// A text of several lines from a spec that can say where in the file each of its lines stands.
public struct PassageText: Hashable, Sendable {
  public let text: String
  public let span: SourceSpan
  /// The place of the first line, where lines of the text are lines of the file.
  private let origin: SourceLocation?
  /// By number, the lines that do not stand in the file as they are, with the stretch of the file that became each.
  private let altered: [Int: SourceSpan]

  init(text: String, span: SourceSpan, origin: SourceLocation?, altered: [Int: SourceSpan] = [:]) {
    self.text = text
    self.span = span
    self.origin = origin
    self.altered = altered
  }

  /// The place in the file of a stretch of the text, its lines and columns from 1: the whole line where parameters were
  /// put into it, the whole scalar where the text was folded or escaped.
  public func span(line: Int, column: Int, length: Int) -> SourceSpan {
    guard let origin else { return span }
    if let whole = altered[line] { return whole }
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
      return context.passage(of: scalar, at: node.span)
    }
  }
}

extension FieldContext {
  fileprivate func passage(of scalar: Scalar, at span: SourceSpan) -> PassageText {
    let origin = origin(of: scalar, at: span)
    guard isAltered(span), let origin, let lines else {
      return PassageText(text: scalar.text, span: span, origin: origin)
    }
    var texts = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
    while texts.last?.isEmpty == true { texts.removeLast() }
    // A parameter of several lines moves those below it.
    guard scalar.style == .literal, texts.count == span.end.line - span.start.line else {
      return PassageText(text: scalar.text, span: span, origin: nil)
    }
    return PassageText(
      text: scalar.text, span: span, origin: origin, altered: lines.differences(from: texts, at: origin))
  }

  /// Where the text of a scalar starts if its lines are lines of the file.
  private func origin(of scalar: Scalar, at span: SourceSpan) -> SourceLocation? {
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
    case .singleQuoted, .doubleQuoted:
      // Without escapes, what stands between the quotes is the text.
      let written = lines[span.start.line].dropFirst(span.start.column).prefix(scalar.text.unicodeScalars.count)
      let end = SourceLocation(line: span.start.line, column: span.start.column + written.count + 2)
      guard written.elementsEqual(scalar.text.unicodeScalars), span.end == end else { return nil }
      return SourceLocation(line: span.start.line, column: span.start.column + 1)
    case .folded:
      return nil
    }
  }
}

extension SourceLines {
  /// By number, what the file has in the place of each text that is not its line; the first line is at `origin`.
  fileprivate func differences(from texts: [Substring], at origin: SourceLocation) -> [Int: SourceSpan] {
    var altered: [Int: SourceSpan] = [:]
    for (offset, text) in texts.enumerated() {
      let line = self[origin.line + offset]
      let indentation = min(origin.column - 1, line.count)
      guard !line[indentation...].elementsEqual(text.unicodeScalars) else { continue }
      altered[offset + 1] = SourceSpan(
        SourceLocation(line: origin.line + offset, column: indentation + 1),
        SourceLocation(line: origin.line + offset, column: line.count + 1))
    }
    return altered
  }
}
