/// A table as the bytes of CSV or TSV text, field by field.
///
/// ```swift
/// var writer = TableWriter(header: ["day", "value"])
/// writer.write("2020-06-24")
/// writer.write(11.1994)
/// writer.endRow()
/// ```
///
/// Fields are quoted where ``TableReader`` would otherwise read something else, and only there. Lines end with LF alone, which is
/// what tools that compare text by lines expect. Text is taken as it is: a NUL, which no table may hold, is not looked for.
public struct TableWriter: Sendable {
  /// The rows so far, without those that were taken.
  public private(set) var bytes: [UInt8] = []

  private let separator: UInt8
  /// The number of fields of the rows so far, if there are any.
  private var width: Int?
  private var rowStart = 0
  private var hasTaken = false
  private var fields = 0

  /// Begins a table with the names of its columns.
  public init(header: [String], separator: TableSeparator = .comma) {
    self.init(separator: separator)
    header.forEach { write($0) }
    endRow()
  }

  /// Begins a table without a header.
  public init(separator: TableSeparator = .comma) {
    self.separator = separator.byte
  }

  /// Writes a field of text.
  public mutating func write(_ text: String) { write(utf8: text.utf8) }

  /// Writes a field of text, given as UTF-8.
  public mutating func write(utf8 text: some Collection<UInt8>) {
    beginField()
    guard needsQuotes(text) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(Self.quote)
    for byte in text {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Writes a number with as many digits as it takes to read back the same; NaN, which stands for a missing number, is an empty
  /// field, and the infinities are `inf` and `-inf`.
  public mutating func write(_ number: Double) {
    write(utf8: number.isNaN ? "".utf8 : number.description.utf8)
  }

  /// Writes a whole number.
  public mutating func write(_ number: Int) { write(utf8: number.description.utf8) }

  /// Ends a row.
  ///
  /// - Precondition: it has a field, and as many as the first row.
  public mutating func endRow() {
    precondition(fields > 0 && fields == width ?? fields, "every row has as many fields as the first")
    // A row of one empty field would be a blank line, which readers skip.
    if bytes.count == rowStart { bytes += [Self.quote, Self.quote] }
    bytes.append(UInt8(ascii: "\n"))
    width = fields
    rowStart = bytes.count
    fields = 0
  }

  /// Takes the rows so far; the next ones go behind them.
  ///
  /// - Precondition: the last row has ended.
  public mutating func take() -> [UInt8] {
    precondition(fields == 0, "a whole row")
    defer {
      bytes.removeAll(keepingCapacity: true)
      rowStart = 0
      hasTaken = true
    }
    return bytes
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func beginField() {
    if fields > 0 { bytes.append(separator) }
    fields += 1
  }

  private func needsQuotes(_ text: some Collection<UInt8>) -> Bool {
    // At the front of the text, a byte-order mark would be skipped.
    if bytes.isEmpty, !hasTaken, text.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    return text.contains { byte in
      byte == separator || byte == Self.quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
