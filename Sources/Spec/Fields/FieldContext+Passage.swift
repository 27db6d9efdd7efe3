extension FieldContext {
  /// The text of a scalar with the places of its parts.
  func passage(of scalar: Scalar, at span: SourceSpan) -> PassageText {
    PassageText(text: scalar.text, span: span, stretches: stretches(of: scalar, at: span) ?? [])
  }

  private func stretches(of scalar: Scalar, at span: SourceSpan) -> [PassageText.Stretch]? {
    guard let lines else { return nil }
    switch scalar.style {
    case .plain:
      return whole(scalar.text, in: lines, at: span.start)
    case .singleQuoted, .doubleQuoted:
      // Without escapes, what stands between the quotes is the text.
      return whole(scalar.text, in: lines, at: SourceLocation(line: span.start.line, column: span.start.column + 1))
    case .literal:
      return isAltered(span)
        ? lineByLine(scalar.text, in: lines, at: span) : search(scalar.text, in: lines, at: span)
    case .folded:
      return search(scalar.text, in: lines, at: span)
    }
  }

  /// The text as one stretch, if it stands there.
  private func whole(_ text: String, in lines: SourceLines, at start: SourceLocation) -> [PassageText.Stretch]? {
    let scalars = Array(text.unicodeScalars)
    guard lines[start.line].dropFirst(start.column - 1).starts(with: scalars) else { return nil }
    return [.init(offset: 0, count: scalars.count, place: .onLine(start, count: scalars.count), isVerbatim: true)]
  }

  /// The lines of a block, each where the text has it next; nil where one is not in the text.
  private func search(_ text: String, in lines: SourceLines, at span: SourceSpan) -> [PassageText.Stretch]? {
    let scalars = Array(text.unicodeScalars)
    var stretches: [PassageText.Stretch] = []
    var offset = 0
    for number in (span.start.line + 1)..<max(span.start.line + 1, span.end.line + 1) {
      let line = lines[number]
      let indentation = line.prefix { $0 == " " }.count
      let content = line[indentation...]
      guard !content.isEmpty else { continue }
      var blanks = 0
      while offset < scalars.count, scalars[offset] == " " || scalars[offset] == "\n" {
        blanks = scalars[offset] == " " ? blanks + 1 : 0
        offset += 1
      }
      guard scalars[offset...].starts(with: content) else { return nil }
      // Of the indentation, the part beyond that of the block belongs to the text.
      let count = content.count + blanks
      let start = SourceLocation(line: number, column: indentation + 1 - blanks)
      stretches.append(
        .init(offset: offset - blanks, count: count, place: .onLine(start, count: count), isVerbatim: true))
      offset += content.count
    }
    return stretches
  }

  /// The lines of a literal block in which parameters stand; nil where a parameter brought other lines.
  private func lineByLine(_ text: String, in lines: SourceLines, at span: SourceSpan) -> [PassageText.Stretch]? {
    var texts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    while texts.last?.isEmpty == true { texts.removeLast() }
    guard texts.count == span.end.line - span.start.line else { return nil }
    var offset = 0
    return zip(texts, (span.start.line + 1)...).map { text, number in
      let line = lines[number]
      let isVerbatim = line.suffix(text.count).elementsEqual(text)
      let indentation = isVerbatim ? line.count - text.count : line.prefix { $0 == " " }.count
      let start = SourceLocation(line: number, column: indentation + 1)
      defer { offset += text.count + 1 }
      return .init(
        offset: offset, count: text.count, place: .onLine(start, count: line.count - indentation),
        isVerbatim: isVerbatim)
    }
  }
}

extension SourceSpan {
  /// So many scalars of one line.
  fileprivate static func onLine(_ start: SourceLocation, count: Int) -> SourceSpan {
    SourceSpan(start, SourceLocation(line: start.line, column: start.column + count))
  }
}
