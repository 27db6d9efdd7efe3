/// Issues as COPY statements of PostgreSQL, in its text format.
///
/// The table is the one of the backups, with the columns `issue` and `lag`; `issues` where they have none. Removed rows have NULL for what
/// is not their key.
struct CopyIssues: IssueText {
  let header = Array("SET client_encoding = 'UTF8';\n".utf8)
  let opening: [UInt8]
  let closing = Array("\\.\n".utf8)
  private let count: Int
  private let keyCount: Int

  private static let null = Array("\\N".utf8)
  private static let tab = UInt8(ascii: "\t")

  init(_ columns: IssueColumns) {
    count = columns.names.count
    keyCount = columns.key.count
    let quoted = { (name: String) in "\"\(name.replacing("\"", with: "\"\""))\"" }
    let names = (columns.names + ["issue", "lag"]).map(quoted).joined(separator: ", ")
    let table = quoted(columns.table.isEmpty ? "issues" : columns.table)
    opening = Array("COPY \(table) (\(names)) FROM stdin;\n".utf8)
  }

  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to text: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    for column in 0..<count {
      let isKept = change != .removed || column < keyCount
      if let field = fields.next(record.bytes), isKept {
        Self.append(record.bytes, field, to: &text)
      } else {
        text.append(contentsOf: Self.null)
      }
      text.append(Self.tab)
    }
    DecimalText.append(stamp.issue, to: &text)
    text.append(Self.tab)
    if let lag = stamp.lag { DecimalText.append(lag, to: &text) } else { text.append(contentsOf: Self.null) }
    text.append(UInt8(ascii: "\n"))
  }

  /// Appends a text with its escapes; bytes that are no UTF-8 as a bytea.
  private static func append(_ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
    guard PlainText.isText(bytes, range) else {
      text.append(contentsOf: "\\\\x".utf8)
      return text.append(contentsOf: PlainText.hexadecimal(bytes[range]).dropFirst(2))
    }
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "\\"): text += [byte, byte]
      case tab: text += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case UInt8(ascii: "\n"): text += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): text += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      default: text.append(byte)
      }
    }
  }
}
