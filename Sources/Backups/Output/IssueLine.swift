import Bytes

/// One issue as a line of text.
final class IssueLine {
  let format: IssueFormat
  let columns: IssueColumns
  private let names: [[UInt8]]
  private let isNumeric: [Bool]

  init(_ format: IssueFormat, columns: IssueColumns) {
    self.format = format
    self.columns = columns
    names = columns.names.map { Array($0.utf8) }
    isNumeric = (columns.key + columns.compared).map { $0.isNumeric ?? false }
  }

  /// What a file begins with.
  var header: [UInt8] {
    guard format == .csv else { return [] }
    var line: [UInt8] = []
    for name in names + ["issue", "issued_after", "lag", "change"].map({ Array($0.utf8) }) {
      if !line.isEmpty { line.append(UInt8(ascii: ",")) }
      CSVText.append(name, name.indices, to: &line)
    }
    return line + [UInt8(ascii: "\n")]
  }

  func append(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to line: inout [UInt8]
  ) {
    switch format {
    case .csv: appendCSV(change, record, stamp, after: after, to: &line)
    case .jsonl: appendJSON(change, record, stamp, after: after, to: &line)
    }
  }

  private func appendCSV(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to line: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    for column in names.indices {
      let isKept = change != .removed || column < columns.key.count
      if let field = fields.next(record.bytes), isKept { CSVText.append(record.bytes, field, to: &line) }
      line.append(UInt8(ascii: ","))
    }
    DecimalText.append(stamp.issue, to: &line)
    line.append(UInt8(ascii: ","))
    if let after { DecimalText.append(after, to: &line) }
    line.append(UInt8(ascii: ","))
    if let lag = stamp.lag { DecimalText.append(lag, to: &line) }
    line.append(UInt8(ascii: ","))
    line.append(contentsOf: change.text)
    line.append(UInt8(ascii: "\n"))
  }

  private func appendJSON(
    _ change: IssueChange, _ record: borrowing IssueRecord, _ stamp: IssueClock.Stamp, after: Int?,
    to line: inout [UInt8]
  ) {
    var fields = RecordFields(record.range)
    line.append(UInt8(ascii: "{"))
    for column in names.indices {
      JSONText.append(names[column], names[column].indices, to: &line)
      line.append(UInt8(ascii: ":"))
      let isKept = change != .removed || column < columns.key.count
      if let field = fields.next(record.bytes), isKept {
        if isNumeric[column], JSONText.isNumber(record.bytes[field]) {
          line.append(contentsOf: record.bytes[field])
        } else {
          JSONText.append(record.bytes, field, to: &line)
        }
      } else {
        line.append(contentsOf: "null".utf8)
      }
      line.append(UInt8(ascii: ","))
    }
    line.append(contentsOf: "\"issue\":".utf8)
    DecimalText.append(stamp.issue, to: &line)
    line.append(contentsOf: ",\"issued_after\":".utf8)
    if let after { DecimalText.append(after, to: &line) } else { line.append(contentsOf: "null".utf8) }
    line.append(contentsOf: ",\"lag\":".utf8)
    if let lag = stamp.lag { DecimalText.append(lag, to: &line) } else { line.append(contentsOf: "null".utf8) }
    line.append(contentsOf: ",\"change\":\"".utf8)
    line.append(contentsOf: change.text)
    line.append(contentsOf: "\"}\n".utf8)
  }
}
