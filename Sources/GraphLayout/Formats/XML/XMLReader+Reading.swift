internal import Tabular
internal import XML

extension XMLReader {
  /// The most bytes of the text of an element that is of interest.
  private static let textLimit = 1 << 20

  /// Reads a document with what `readRoot` makes of its outermost element, which has to have this name.
  mutating func document(
    _ name: String, _ readRoot: (inout XMLReader, XMLElement) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    guard case .start(let root) = try nextEvent() else { return }
    guard root.localName == name else {
      throw .malformed(.unexpected(root.name, expected: .literal(name)), at: root.position)
    }
    try readRoot(&self, root)
    while try nextEvent() != nil {}
  }

  /// Reads to the end of the innermost open element with what `readChild` makes of its children, each to its end.
  mutating func children(
    _ readChild: (inout XMLReader, XMLElement) throws(GraphReadingError) -> Void
  ) throws(GraphReadingError) {
    while let event = try nextEvent() {
      switch event {
      case .start(let child): try readChild(&self, child)
      case .text: break
      case .end: return
      }
    }
  }

  /// Reads to the end of the innermost open element.
  mutating func skip() throws(GraphReadingError) {
    var depth = 1
    while depth > 0, let event = try nextEvent() {
      switch event {
      case .start: depth += 1
      case .text: break
      case .end: depth -= 1
      }
    }
  }

  /// Reads to the end of the element, which started last: its own text, and its children with `readChild`.
  mutating func text(
    of element: XMLElement,
    _ readChild: (inout XMLReader, XMLElement) throws(GraphReadingError) -> Void = {
      (xml, _) throws(GraphReadingError) in try xml.skip()
    }
  ) throws(GraphReadingError) -> String {
    var text = ""
    while let event = try nextEvent() {
      switch event {
      case .start(let child): try readChild(&self, child)
      case .text(let piece):
        text += piece
        guard text.utf8.count <= Self.textLimit else {
          throw .malformed(.textTooLong(limit: Self.textLimit), at: element.position)
        }
      case .end: return text
      }
    }
    return text
  }

  /// The next event, with errors as those of graphs.
  private mutating func nextEvent() throws(GraphReadingError) -> XMLEvent? {
    do { return try next() } catch {
      if case .unreadable(let error) = error { throw .source(error) }
      throw .xml(error)
    }
  }
}

extension XMLElement {
  var position: TextPosition { TextPosition(line: line, column: column) }

  /// The value of an attribute that has to be there.
  func required(_ attribute: String) throws(GraphReadingError) -> String {
    guard let value = self[attribute] else { throw .malformed(.missing(attribute), at: position) }
    return value
  }
}
