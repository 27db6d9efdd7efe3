/// Issues as INSERT statements of MySQL and MariaDB.
///
/// The table is the one of the backups, with the columns `issue` and `lag`; `issues` where they have none. Removed rows have NULL for what
/// is not their key.
struct InsertIssues: IssueText {
  let header = Array("SET NAMES utf8mb4;\nSET sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';\n".utf8)
  let opening: [UInt8]
  let separator = Array(",\n".utf8)
  let closing = Array(";\n".utf8)
  private let isNumeric: [Bool]
  private let keyCount: Int

  init(_ columns: IssueColumns) {
    isNumeric = (columns.key + columns.compared).map { $0.isNumeric ?? false }
    keyCount = columns.key.count
    let quoted = { (name: String) in "`\(name.replacing("`", with: "``"))`" }
    let names = (columns.names + ["issue", "lag"]).map(quoted).joined(separator: ", ")
    let table = quoted(columns.table.isEmpty ? "issues" : columns.table)
    opening = Array("INSERT INTO \(table) (\(names)) VALUES\n".utf8)
  }

  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to text: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    text.append(UInt8(ascii: "("))
    for column in isNumeric.indices {
      let isKept = change != .removed || column < keyCount
      if let field = fields.next(record.bytes), isKept {
        if isNumeric[column], JSONText.isNumber(record.bytes[field]) {
          text.append(contentsOf: record.bytes[field])
        } else {
          Self.append(record.bytes, field, to: &text)
        }
      } else {
        text.append(contentsOf: "NULL".utf8)
      }
      text.append(UInt8(ascii: ","))
    }
    DecimalText.append(stamp.issue, to: &text)
    text.append(UInt8(ascii: ","))
    if let lag = stamp.lag { DecimalText.append(lag, to: &text) } else { text.append(contentsOf: "NULL".utf8) }
    text.append(UInt8(ascii: ")"))
  }

  /// Appends a text within quotes; bytes that are no UTF-8 as a hexadecimal literal.
  private static func append(_ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8]) {
    guard PlainText.isText(bytes, range) else { return text.append(contentsOf: PlainText.hexadecimal(bytes[range])) }
    text.append(UInt8(ascii: "'"))
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): text += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): text += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0: text += [UInt8(ascii: "\\"), UInt8(ascii: "0")]
      case 0x1A: text += [UInt8(ascii: "\\"), UInt8(ascii: "Z")]
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "'"))
  }
}
