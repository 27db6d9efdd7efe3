/// Puts diagnostics about a text into words for people.
///
/// ```
/// notebooks/a.yaml:12:3: error[unknown-key]: a layout has no field `itterations`
///   itterations: 5
///   ^~~~~~~~~~~
/// hint: did you mean `iterations`?
/// ```
public struct DiagnosticFormatter: Sendable {
  /// How the words are set apart.
  public enum Style: Hashable, Sendable {
    case plain
    /// Colours by the escape codes of terminals.
    case ansi
  }

  private let name: String
  private let lines: SourceLines
  private let style: Style

  public init(_ source: SourceFile, style: Style = .plain) {
    name = source.name
    lines = SourceLines(source.text)
    self.style = style
  }

  /// The diagnostics in source order, each with its line of the source, its notes with theirs, and its hint.
  ///
  /// Every line ends with a line feed; without diagnostics the text is empty.
  public func text(for diagnostics: some Sequence<Diagnostic>) -> String {
    var lines = DecodedLines(lines)
    var text = ""
    for diagnostic in diagnostics.inSourceOrder() {
      let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:"
      let colour: Colour = diagnostic.severity == .error ? .red : .magenta
      let message = paint(visible(diagnostic.message), .bold)
      text += "\(place(diagnostic.span)) \(paint(kind, colour)) \(message)\n"
      text += excerpt(of: &lines, diagnostic.span)
      for note in diagnostic.notes {
        text += "\(place(note.span)) \(paint("note:", .cyan)) \(visible(note.message))\n"
        text += excerpt(of: &lines, note.span)
      }
      if let hint = diagnostic.hint { text += "\(paint("hint:", .green)) \(visible(hint))\n" }
    }
    return text
  }

  private func place(_ span: SourceSpan) -> String {
    paint("\(visible(name)):\(span.start.line):\(span.start.column):", .bold)
  }

  private func excerpt(of lines: inout DecodedLines, _ span: SourceSpan) -> String {
    let excerpt = SourceExcerpt(line: lines[span.start.line], span: span)
    return "\(excerpt.line)\n\(excerpt.padding)\(paint(excerpt.underline, .green))\n"
  }

  private func visible(_ text: String) -> String {
    text.unicodeScalars.map(\.visibleText).joined()
  }
}

// MARK: - Colour

extension DiagnosticFormatter {
  private enum Colour: Int {
    case bold = 1
    case red = 31
    case green = 32
    case magenta = 35
    case cyan = 36
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    switch style {
    case .plain: text
    case .ansi: "\u{1B}[\(colour == .bold ? "1" : "1;\(colour.rawValue)")m\(text)\u{1B}[0m"
    }
  }
}
