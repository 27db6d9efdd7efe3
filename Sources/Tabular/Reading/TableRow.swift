import Bytes

/// One row of a table: its fields as bytes, and where they stand in the text.
///
/// Fields are numbered from 0 and are not copied until asked for: a row that is kept keeps the reader's whole buffer. What is
/// within quotes is given without them.
public struct TableRow: Sendable {
  let buffer: [UInt8]
  let fields: [FieldRange]
  /// Where the row starts in the buffer.
  let start: Int

  /// The line on which the row starts, from 1.
  public let line: Int
  /// The column at which it starts.
  let column: Int

  /// The number of fields.
  public var count: Int { fields.count }

  /// The bytes of a field, which are valid UTF-8 without NUL; copied only if the field holds doubled quotes or
  /// backslashes.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    return field.escape == .none ? buffer[field.content] : unescaped(field)
  }

  /// What a function makes of the bytes of a field, which need not be copied.
  public func with<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let field = fields[index]
    return field.escape == .none ? body(buffer.span.extracting(field.content)) : body(unescaped(field).span)
  }

  /// A field as text.
  public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// A field as a number, or nil if it spells none: see `ASCIINumber`.
  public func double(_ index: Int) -> Double? {
    ASCIINumber.double(buffer.span.extracting(fields[index].content))
  }

  /// A field as a whole number, or nil if it spells none.
  public func integer(_ index: Int) -> Int? {
    ASCIINumber.integer(buffer.span.extracting(fields[index].content))
  }

  /// Whether a field has no bytes, quoted or not.
  public func isEmpty(_ index: Int) -> Bool { fields[index].content.isEmpty }

  /// Whether a field is written within quotes: some tables tell `""` from nothing.
  public func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

  /// Where the first character of a field stands, be it a quote.
  ///
  /// Takes time proportional to what stands before the field in the row.
  public func position(of index: Int) -> TextPosition {
    TextPosition(of: fields[index].start, in: buffer, from: start, line: line, column: column)
  }

  /// Where the first field beyond a number of fields stands, or the end of the last field if there is none.
  func position(beyond width: Int) -> TextPosition {
    if width < count { return position(of: width) }
    let end = fields.last.map { $0.isQuoted ? $0.content.upperBound + 1 : $0.content.upperBound } ?? start
    return TextPosition(of: end, in: buffer, from: start, line: line, column: column)
  }

  private func unescaped(_ field: FieldRange) -> ArraySlice<UInt8> {
    if field.escape == .backslashes { return JSONString.unescaped(buffer[field.content]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.content.count)
    var index = field.content.lowerBound
    while index < field.content.upperBound {
      bytes.append(buffer[index])
      index += buffer[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return bytes[...]
  }
}
