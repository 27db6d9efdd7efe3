/// Records with named fields as the bytes of CSV, JSON or JSON Lines, field by field.
///
/// ```swift
/// var writer = RecordWriter(.jsonl, header: ["geo_value", "value"])
/// writer.write("ks")
/// writer.write(11.1994)
/// writer.endRecord()
/// writer.finish()
/// writer.bytes  // {"geo_value":"ks","value":11.1994}
/// ```
///
/// Numbers have as many digits as it takes to read back the same; NaN is a missing field. Where bytes are taken now and then, memory does
/// not grow with the records.
public struct RecordWriter: Sendable {
  private let format: RecordFormat
  private let header: [String]
  private var table: TableWriter
  private var text: [UInt8] = []
  private var field = 0
  private var hasRecord = false

  /// Begins with the names of the fields, at least one.
  public init(_ format: RecordFormat, header: [String]) {
    self.format = format
    self.header = header
    table = format == .csv ? TableWriter(header: header) : TableWriter()
    if format == .json { text.append(UInt8(ascii: "[")) }
  }

  /// The bytes that were written and not yet taken.
  public var bytes: [UInt8] { format == .csv ? table.bytes : text }

  /// Takes the bytes so far; the next ones go behind them.
  public mutating func take() -> [UInt8] {
    if format == .csv { return table.take() }
    defer { text.removeAll(keepingCapacity: true) }
    return text
  }

  /// Writes a field of text.
  public mutating func write(_ value: String) {
    guard format != .csv else { return table.write(value) }
    beginField()
    appendString(value)
  }

  /// Writes a number; what is not finite is a missing field.
  public mutating func write(_ value: Double) {
    let digits = Self.digits(value)
    guard format != .csv else { return table.write(digits) }
    beginField()
    text += Array((digits.isEmpty ? "null" : digits).utf8)
  }

  /// The shortest digits of a number, `5` rather than `5.0`; empty for a missing one.
  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let digits = value.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// Writes a whole number, or a missing field.
  public mutating func write(_ value: Int?) {
    guard format != .csv else { return value.map { table.write($0) } ?? table.write("") }
    beginField()
    text += Array((value?.description ?? "null").utf8)
  }

  /// Ends a record.
  ///
  /// - Precondition: it has as many fields as the header.
  public mutating func endRecord() {
    guard format != .csv else { return table.endRow() }
    precondition(field == header.count, "every record has as many fields as the header")
    text.append(UInt8(ascii: "}"))
    if format == .jsonl { text.append(UInt8(ascii: "\n")) }
    field = 0
    hasRecord = true
  }

  /// Ends the text.
  public mutating func finish() {
    if format == .json { text += Array("\n]\n".utf8) }
  }

  private mutating func beginField() {
    if field == 0 {
      if format == .json { text += Array((hasRecord ? ",\n" : "\n").utf8) }
      text.append(UInt8(ascii: "{"))
    } else {
      text.append(UInt8(ascii: ","))
    }
    appendString(header[field])
    text.append(UInt8(ascii: ":"))
    field += 1
  }

  private mutating func appendString(_ string: String) {
    text.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default:
        text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
