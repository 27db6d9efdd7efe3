import Bytes
import Dates
import Files
import Tabular

extension IssuePlan {
  /// The file of a plan in its folder; beside it, ``partFolder(of:in:)`` are the results of units.
  private static let fileName = "plan.csv"

  /// What a unit leaves in a plan's folder.
  static func partFolder(of number: Int, in folder: String) -> String { "\(folder)/\(partsName)/\(number)" }

  /// Writes the plan into a folder that is new or empty, or holds the same plan already.
  public func write(to folder: String) throws(BackupError) {
    let path = "\(folder)/\(Self.fileName)"
    let isNew = try Self.filesErrors { () throws(FilesError) in
      try Folder.create(folder)
      return try Folder.list(folder).allSatisfy { $0 == Self.partsName }
    }
    try Self.filesErrors { () throws(FilesError) in
      try Folder.create("\(folder)/\(Self.partsName)")
      if isNew { try File.writeAtomically(bytes, to: path) }
    }
    let written = try Self.filesErrors { () throws(FilesError) in
      try FileStatus(path: path) == nil ? [] : File.read(path, limit: 1 << 30)
    }
    guard written == bytes else { throw .otherFolder(path: folder) }
  }

  /// The plan of a folder.
  ///
  /// - Throws: `otherFolder` where there is none.
  public init(folder: String) throws(BackupError) {
    let path = "\(folder)/\(Self.fileName)"
    guard let journal = try Journal(path: path) else { throw .otherFolder(path: folder) }
    var days = 0
    var partitions: [String] = []
    do throws(TabularError) {
      var reader = try TableReader(Self.open(path), hasHeader: false)
      while let row = try reader.next() {
        switch row.text(0) {
        case Self.daysName: days = Int(row.text(1)) ?? 0
        case Self.partitionName: partitions.append(row.text(1))
        default: break
        }
      }
    } catch {
      throw .otherFolder(path: folder)
    }
    let backups = journal.entries.compactMap { entry in
      Day(entry.date.description).map { BackupFile(path: entry.name, date: $0) }
    }
    guard days > 0, !backups.isEmpty, let format = IssueFormat(rawValue: journal.format) else {
      throw .otherFolder(path: folder)
    }
    self.init(
      rules: journal.rules, format: format, backups: backups, daysPerUnit: days, partitions: partitions)
  }

  private static let partsName = "parts"
  private static let daysName = "days-per-unit"
  private static let partitionName = "unit-of"

  private static func open(_ path: String) throws(TabularError) -> ByteSource {
    do throws(ByteSourceError) { return try ByteSource(path: path) } catch { throw .unreadable(error) }
  }

  /// A journal of backups that nobody has read yet, and how they are cut into units.
  private var bytes: [UInt8] {
    var journal = Journal(rules: rules, format: format.name)
    journal.entries = backups.map { Journal.Entry(date: IssueClock.number(of: $0.date), name: $0.path, digest: "") }
    var writer = TableWriter()
    for (name, value) in [(Self.daysName, "\(daysPerUnit)")] + partitions.map({ (Self.partitionName, $0) }) {
      for field in [name, value, ""] { writer.write(field) }
      writer.endRow()
    }
    return journal.bytes + writer.bytes
  }
}
