/// A text of several lines from a spec that can say where in the file each of its lines stands.
public struct PassageText: Hashable, Sendable {
  public let text: String
  public let span: SourceSpan
  /// The stretches of the text that stand in the file, in order; none where the text was escaped.
  private let stretches: [Stretch]

  /// A part of one line of the text, and what the file has in its place.
  struct Stretch: Hashable {
    /// In scalars, from the start of the text.
    let offset: Int
    let count: Int
    let place: SourceSpan
    /// Whether the file has the same scalars there, rather than others in which a parameter stands.
    let isVerbatim: Bool
  }

  init(text: String, span: SourceSpan, stretches: [Stretch] = []) {
    self.text = text
    self.span = span
    self.stretches = stretches
  }

  /// The place in the file of a part of the text, its lines and columns from 1.
  ///
  /// It is the whole line where parameters were put into it, and the whole scalar where the text was escaped.
  public func span(line: Int, column: Int, length: Int) -> SourceSpan {
    let offset = text.unicodeScalars.offset(ofLine: line) + column - 1
    guard let stretch = stretches.last(where: { $0.offset <= offset }) else { return span }
    guard stretch.isVerbatim else { return stretch.place }
    let start = stretch.place.start
    // What is past the end, as the end of an unfinished formula, is told behind the last scalar.
    let first = start.column + min(offset - stretch.offset, stretch.count)
    return SourceSpan(
      SourceLocation(line: start.line, column: first), SourceLocation(line: start.line, column: first + max(1, length)))
  }
}

extension FieldType where Value == PassageText {
  /// A scalar of any length, such as prose.
  public static var passage: Self {
    let nowhere = SourceLocation(line: 1, column: 1)
    let placeholder = PassageText(text: "", span: SourceSpan(nowhere, nowhere))
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

extension String.UnicodeScalarView {
  /// How many scalars stand before a line, which counts from 1.
  fileprivate func offset(ofLine line: Int) -> Int {
    var offset = 0
    var current = 1
    for scalar in self {
      guard current < line else { break }
      offset += 1
      if scalar == "\n" { current += 1 }
    }
    return offset
  }
}
