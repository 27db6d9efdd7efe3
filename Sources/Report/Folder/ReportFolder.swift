/// A report on disk: its folder and its record.
public struct ReportFolder: Hashable, Sendable {
  public let path: String
  public let record: RunRecord

  /// The name of the folder.
  public var stem: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Nil where there is no report at that path.
  ///
  /// - Throws: ``ReportError/files(_:)`` where it cannot be read.
  public init?(at path: String) throws(ReportError) {
    guard let record = try OutputFolder.record(inReport: path) else { return nil }
    self.path = path
    self.record = record
  }

  /// The reports of an output folder in the order of their names, or the one that the folder is.
  ///
  /// - Throws: ``ReportError/files(_:)`` where the folder cannot be read.
  public static func reports(at path: String) throws(ReportError) -> [ReportFolder] {
    if let report = try ReportFolder(at: path) { return [report] }
    var reports: [ReportFolder] = []
    for name in try OutputFolder.names(in: path) where !name.hasPrefix(".") {
      if let report = try ReportFolder(at: "\(path)/\(name)") { reports.append(report) }
    }
    return reports
  }
}
