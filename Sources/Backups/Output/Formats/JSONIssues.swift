/// Issues as lines of JSON.
struct JSONIssues: IssueText {
  let header: [UInt8] = []
  let bytesAfterChange: Int? = Self.end.count
  private let names: [[UInt8]]
  private let isNumeric: [Bool]
  private let keyCount: Int

  private static let end = Array("\"}\n".utf8)

  init(_ columns: IssueColumns) {
    names = columns.names.map { Array($0.utf8) }
    isNumeric = (columns.key + columns.compared).map { $0.isNumeric ?? false }
    keyCount = columns.key.count
  }

  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to text: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    text.append(UInt8(ascii: "{"))
    for column in names.indices {
      JSONText.append(names[column], names[column].indices, to: &text)
      text.append(UInt8(ascii: ":"))
      let isKept = change != .removed || column < keyCount
      if let field = fields.next(record.bytes), isKept {
        if isNumeric[column], JSONText.isNumber(record.bytes[field]) {
          text.append(contentsOf: record.bytes[field])
        } else {
          JSONText.append(record.bytes, field, to: &text)
        }
      } else {
        text.append(contentsOf: "null".utf8)
      }
      text.append(UInt8(ascii: ","))
    }
    text.append(contentsOf: "\"issue\":".utf8)
    DecimalText.append(stamp.issue, to: &text)
    text.append(contentsOf: ",\"issued_after\":".utf8)
    if let after { DecimalText.append(after, to: &text) } else { text.append(contentsOf: "null".utf8) }
    text.append(contentsOf: ",\"lag\":".utf8)
    if let lag = stamp.lag { DecimalText.append(lag, to: &text) } else { text.append(contentsOf: "null".utf8) }
    text.append(contentsOf: ",\"change\":\"".utf8)
    text.append(contentsOf: change.text)
    text.append(contentsOf: Self.end)
  }
}
