import Files

/// A report's folder held against its own record.
public struct ReportVerification: Hashable, Sendable {
  /// What is not as the record says, with the path in the report's folder.
  public enum Finding: Hashable, Sendable {
    case missing(String)
    case changed(String)
    /// The record does not list it.
    case unlisted(String)
  }

  public let record: RunRecord
  /// In the order of the record, unlisted files last; empty for a report that is whole.
  public let findings: [Finding]

  /// Reads every file of a report and compares digests.
  ///
  /// - Returns: Nil where there is no report at that path.
  /// - Throws: ``ReportError/files(_:)`` where something cannot be read.
  public init?(ofReport path: String) throws(ReportError) {
    guard let record = try OutputFolder.record(inReport: path) else { return nil }
    let present = try OutputFolder.files(below: path)
    let isPresent = Set(present)
    var findings: [Finding] = []
    var listed: Set<String> = [OutputFolder.page, OutputFolder.record]
    let page = record.page.map { FileDigest(path: OutputFolder.page, sha256: $0) }
    for file in [page].compactMap(\.self) + record.cells.flatMap(\.assets) {
      listed.insert(file.path)
      // A record may be altered, too: a path that leads elsewhere is no file of the report.
      guard isPresent.contains(file.path) else {
        findings.append(.missing(file.path))
        continue
      }
      let digest = try OutputFolder.wrapping { () throws(FilesError) in
        try SHA256.hex(ofFile: "\(path)/\(file.path)")
      }
      if digest != file.sha256 { findings.append(.changed(file.path)) }
    }
    self.record = record
    self.findings = findings + present.filter { !listed.contains($0) }.map(Finding.unlisted)
  }

  /// The reports of an output folder, or the one that the folder is, as paths in order.
  ///
  /// - Throws: ``ReportError/files(_:)`` where the folder cannot be read.
  public static func reports(at path: String) throws(ReportError) -> [String] {
    if try OutputFolder.record(inReport: path) != nil { return [path] }
    var reports: [String] = []
    let names = try OutputFolder.wrapping { () throws(FilesError) in try Folder.list(path) }
    for name in names where !name.hasPrefix(".") {
      if try OutputFolder.record(inReport: "\(path)/\(name)") != nil { reports.append("\(path)/\(name)") }
    }
    return reports
  }
}
