import Dates
import Notebook
import RevisionStore
import Revisions

extension CellError {
  /// - Parameter file: The name of the store, as outputs show it.
  init(_ error: StoreError, file: String) {
    let field = ["file"]
    switch error {
    case .sqlite(_, let reason):
      self.init(code: "unreadable-store", "\(file): SQLite cannot use it: \(reason)", field: field)
    case .notAStore:
      self.init(
        code: "not-a-store", "\(file): it is a database, and no archive of folio", field: field,
        hint: "write one with `folio archive convert FILE -o store.sqlite`")
    case .exists:
      self.init(
        code: "file-exists", "\(file): there is such a file already", field: field,
        hint: "add issues with `folio archive append`, or remove the file")
    case .otherColumns(let expected, let found):
      self.init(
        code: "different-columns",
        "\(file): expected the columns \(expected.joined(separator: ", ")), found \(found.joined(separator: ", "))",
        field: field)
    case .duplicateIssue(let key, let time, let timeType, let issue, let issueType):
      let point = (key.values + ["of " + timeType.text(of: time)]).joined(separator: " ")
      self.init(
        code: "duplicate-issue", "\(file): \(point) was issued on \(issueType.text(of: issue)) before", field: field,
        hint: "let the later file count with --duplicates last")
    case .condition(let error):
      self.init(error, field: ["where"])
    case .unknownValue(let name, let available):
      self.init(
        code: "unknown-value", "\(file): there is no value column `\(name)`", field: ["value"],
        hint: Self.hint(for: name, among: available, "the value columns are"))
    }
  }
}
