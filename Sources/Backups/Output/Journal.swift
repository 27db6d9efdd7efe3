import Bytes
import Dates
import Files
import Tabular

/// What a folder of issues remembers: by which rules they were made, and of which backups.
struct Journal: Hashable {
  struct Entry: Hashable {
    var date: Int
    var name: String
    /// SHA-256 of the file as it is stored.
    var digest: String
  }

  /// Key and compared columns are stated.
  var rules: IssueRules
  /// See ``IssueOutput/name``.
  var format: String
  var entries: [Entry] = []

  /// The place within a folder of issues.
  static let name = ".folio/journal"

  private static let version = "1"

  var bytes: [UInt8] {
    var writer = TableWriter()
    for setting in settings {
      for field in setting + Array(repeating: "", count: max(0, 3 - setting.count)) { writer.write(field) }
      writer.endRow()
    }
    for entry in entries {
      writer.write("\(entry.date)")
      writer.write(entry.name)
      writer.write(entry.digest)
      writer.endRow()
    }
    return writer.bytes
  }

  private var settings: [[String]] {
    var settings = [["version", Self.version], ["format", format], ["absent", rules.absent.rawValue]]
    if let table = rules.table { settings.append(["table", table]) }
    if rules.tolerance > 0 { settings.append(["tolerance", "\(rules.tolerance)"]) }
    if let partition = rules.partition { settings.append(["partition", partition]) }
    for (name, list) in [
      ("key", rules.key ?? []), ("compare", rules.compared ?? []), ("ignore", rules.ignored),
      ("only", rules.only ?? []), ("skip", rules.skipped),
    ] {
      settings += list.map { [name, $0] }
    }
    return settings
  }

  init(rules: IssueRules, format: String) {
    self.rules = rules
    self.format = format
  }

  /// The journal of a folder; nil where there is none, or one of another version.
  init?(folder: String) throws(BackupError) {
    try self.init(path: "\(folder)/\(Self.name)")
  }

  /// The journal that a file holds; nil where there is none, or one of another version.
  init?(path: String) throws(BackupError) {
    do throws(FilesError) {
      guard try FileStatus(path: path) != nil else { return nil }
    } catch {
      throw .files(error)
    }
    self.init(rules: IssueRules(key: [], compared: []), format: "")
    do throws(TabularError) {
      var reader = try TableReader(Self.open(path), hasHeader: false)
      while let row = try reader.next() { read(row) }
    } catch {
      return nil
    }
  }

  private static func open(_ path: String) throws(TabularError) -> ByteSource {
    do throws(ByteSourceError) { return try ByteSource(path: path) } catch { throw .unreadable(error) }
  }

  private mutating func read(_ row: TableRow) {
    guard row.count == 3 else { return }
    let value = row.text(1)
    switch row.text(0) {
    case "version": break
    case "format": format = value
    case "absent": rules.absent = IssueRules.AbsentPartition(rawValue: value) ?? rules.absent
    case "tolerance": rules.tolerance = ASCIINumber.double(Array(value.utf8)[...]) ?? 0
    case "table": rules.table = value
    case "partition": rules.partition = value
    case "key": rules.key?.append(value)
    case "compare": rules.compared?.append(value)
    case "ignore": rules.ignored.append(value)
    case "only": rules.only = (rules.only ?? []) + [value]
    case "skip": rules.skipped.append(value)
    case let date:
      if let date = Int(date) { entries.append(Entry(date: date, name: value, digest: row.text(2))) }
    }
  }
}
