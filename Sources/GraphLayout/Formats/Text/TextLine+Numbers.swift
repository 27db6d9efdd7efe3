internal import Bytes
internal import Tabular

extension TextLine.Field {
  /// The whole number, at least 0.
  func count() throws(GraphReadingError) -> Int {
    guard let value = ASCIINumber.integer(Array(text.utf8)[...]), value >= 0 else {
      throw .malformed(.notACount(text), at: position)
    }
    return value
  }

  /// The number.
  func number() throws(GraphReadingError) -> Double {
    guard let value = EdgeWeight.number(text) else { throw .malformed(.notANumber(text), at: position) }
    return value
  }

  /// The node from 0 that a number from 1 to `nodeCount` names.
  func node(of nodeCount: Int, announcedOn line: Int) throws(GraphReadingError) -> Int {
    let number = try count()
    guard (1..<nodeCount + 1).contains(number) else {
      throw .malformed(.nodeOutOfRange(number, allowed: 1..<nodeCount + 1, announcedOn: line), at: position)
    }
    return number - 1
  }
}

extension TextLine {
  /// The next field between blanks as a whole number, at least 0, that has to be there.
  mutating func count(_ name: String) throws(GraphReadingError) -> Int {
    guard let field = try field() else { throw .malformed(.missing(name), at: position) }
    return try field.count()
  }
}
