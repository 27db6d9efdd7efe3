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

  /// In the order of the record, unlisted files last; empty for a report that is whole.
  public let findings: [Finding]

  /// Reads every file of a report and compares digests.
  ///
  /// - Throws: ``ReportError/files(_:)`` where something cannot be read.
  public init(_ report: ReportFolder) throws(ReportError) {
    let (path, record) = (report.path, report.record)
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
    self.findings = findings + present.filter { !listed.contains($0) }.map(Finding.unlisted)
  }
}
