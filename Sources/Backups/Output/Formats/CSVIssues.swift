/// Issues as lines of CSV.
struct CSVIssues: IssueText {
  let header: [UInt8]
  let bytesAfterChange: Int? = "\n".utf8.count
  private let keyCount: Int
  private let count: Int

  init(_ columns: IssueColumns) {
    keyCount = columns.key.count
    count = columns.names.count
    var line: [UInt8] = []
    for name in (columns.names + ["issue", "issued_after", "lag", "change"]).map({ Array($0.utf8) }) {
      if !line.isEmpty { line.append(UInt8(ascii: ",")) }
      CSVText.append(name, name.indices, to: &line)
    }
    header = line + [UInt8(ascii: "\n")]
  }

  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to text: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    for column in 0..<count {
      let isKept = change != .removed || column < keyCount
      if let field = fields.next(record.bytes), isKept { CSVText.append(record.bytes, field, to: &text) }
      text.append(UInt8(ascii: ","))
    }
    DecimalText.append(stamp.issue, to: &text)
    text.append(UInt8(ascii: ","))
    if let after { DecimalText.append(after, to: &text) }
    text.append(UInt8(ascii: ","))
    if let lag = stamp.lag { DecimalText.append(lag, to: &text) }
    text.append(UInt8(ascii: ","))
    text.append(contentsOf: change.text)
    text.append(UInt8(ascii: "\n"))
  }
}
