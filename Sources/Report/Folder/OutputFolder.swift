import Files

/// What an output folder may hold, and what it does hold.
///
/// ```
/// output/index.html            the gallery
/// output/<stem>/index.html     a report
/// output/<stem>/run.json       its record, which lists all of its other files
/// output/README*, output/.*    left alone
/// ```
enum OutputFolder {
  static let page = "index.html"
  static let record = "run.json"
  private static let pageLimit = 1 << 26
  private static let recordLimit = 1 << 28
  private static let namesInError = 5

  /// The reports of a folder, sorted by stem. Nothing is written.
  ///
  /// - Throws: ``ReportError/foreignFiles(folder:names:)`` where anything else lies in it: a page without Folio's generator
  ///   element, a folder without a record, a file in a report's folder that its record does not list.
  static func reports(in folder: String) throws(ReportError) -> [(stem: String, record: RunRecord)] {
    var reports: [(stem: String, record: RunRecord)] = []
    var foreign: [String] = []
    for name in try names(in: folder) where !isLeftAlone(name) {
      let path = "\(folder)/\(name)"
      if let record = try record(inReport: path) {
        let known = Set([page, Self.record] + record.cells.flatMap { $0.assets.map(\.path) })
        let strangers = try files(below: path).filter { !known.contains($0) }
        foreign += strangers.map { "\(name)/\($0)" }
        reports.append((name, record))
      } else if name == page, try isOurPage(path) {
        continue
      } else {
        foreign.append(name)
      }
    }
    guard foreign.isEmpty else {
      throw .foreignFiles(folder: folder, names: Array(foreign.prefix(namesInError)))
    }
    return reports
  }

  /// The names in a folder, in order.
  static func names(in path: String) throws(ReportError) -> [String] {
    try wrapping { () throws(FilesError) in try Folder.list(path) }
  }

  /// Names that no report can have.
  static func isReserved(_ name: String) -> Bool {
    name == page || isLeftAlone(name)
  }

  /// Names that belong to the owner of the folder.
  private static func isLeftAlone(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("README")
  }

  /// The record in a folder; nil where there is none, or no folder.
  static func record(inReport path: String) throws(ReportError) -> RunRecord? {
    let file = "\(path)/\(Self.record)"
    guard try FileStatus.at(path)?.kind == .folder, try FileStatus.at(file)?.kind == .file else { return nil }
    let bytes = try wrapping { () throws(FilesError) in try File.read(file, limit: recordLimit) }
    guard let json = try? JSONValue(utf8: bytes) else { return nil }
    return RunRecord(json: json)
  }

  private static func isOurPage(_ path: String) throws(ReportError) -> Bool {
    guard try FileStatus.at(path)?.kind == .file else { return false }
    let bytes = try wrapping { () throws(FilesError) in try File.read(path, limit: pageLimit) }
    return PageFrame.isOurs(bytes)
  }

  /// The paths of all that lies below a folder and is no folder itself, in order.
  static func files(below folder: String, under prefix: String = "") throws(ReportError) -> [String] {
    var paths: [String] = []
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      if try FileStatus.at(path)?.kind == .folder {
        paths += try files(below: path, under: "\(prefix)\(name)/")
      } else {
        paths.append(prefix + name)
      }
    }
    return paths
  }

  /// Turns what the file system refused into an error of reports.
  static func wrapping<Result: ~Copyable>(
    _ body: () throws(FilesError) -> Result
  ) throws(ReportError) -> Result {
    do throws(FilesError) {
      return try body()
    } catch .locked(let path, let holder) {
      throw .locked(folder: path, holder: holder)
    } catch {
      throw .files(error)
    }
  }
}

extension FileStatus {
  fileprivate static func at(_ path: String) throws(ReportError) -> FileStatus? {
    try OutputFolder.wrapping { () throws(FilesError) in try FileStatus(path: path) }
  }
}
