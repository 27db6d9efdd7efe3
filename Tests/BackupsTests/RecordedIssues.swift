import Backups
import Dates

/// Writes down issues in lines: `2020-06-02 after 2020-06-01: changed a,1|2.5`, NULL as `-`.
final class RecordedIssues: IssueSink {
  private(set) var lines: [String] = []
  private var head = ""
  private var keyCount = 0

  func begin(_ columns: IssueColumns) { keyCount = columns.key.count }

  func begin(_ day: Day, after previous: Day?) {
    head = previous.map { "\(day) after \($0)" } ?? "\(day)"
  }

  func receive(_ change: IssueChange, _ record: borrowing IssueRecord) {
    let fields = record.fields.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "-" }
    let key = fields[..<keyCount].joined(separator: ",")
    let values = change == .removed ? "" : "|" + fields[keyCount...].joined(separator: ",")
    lines.append("\(head): \(change.rawValue) \(key)\(values)")
  }

  func end(_ day: Day) {}
}
