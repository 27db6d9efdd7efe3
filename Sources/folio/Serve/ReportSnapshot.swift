import Files
import Report

/// All files of the reports of one run, in memory: what one run wrote, whatever comes after it.
struct ReportSnapshot: Sendable {
  private struct Entry {
    let sha256: String
    let bytes: [UInt8]
  }

  /// The name of the run in addresses.
  let run: String
  /// Of the served reports.
  let stems: [String]
  private let files: [String: Entry]

  /// - Parameter last: The run before; what has the same digest there is not read again.
  /// - Throws: A ``ReportError`` where a file cannot be read. Nil where it is not what the record says: another program was there.
  init?(run: String, output: String, stems: [String], after last: ReportSnapshot?) throws {
    var files: [String: Entry] = [:]
    func read(_ path: String, sha256: String? = nil) throws -> Bool {
      if let sha256, let known = last?.files[path], known.sha256 == sha256 {
        files[path] = known
        return true
      }
      let bytes: [UInt8]
      do {
        bytes = try File.read("\(output)/\(path)", limit: .max)
      } catch {
        throw ReportError.files(error)
      }
      let digest = SHA256.hex(of: bytes)
      guard sha256 == nil || sha256 == digest else { return false }
      files[path] = Entry(sha256: digest, bytes: bytes)
      return true
    }
    _ = try read("index.html")
    for stem in stems {
      guard let report = try ReportFolder(at: "\(output)/\(stem)") else { return nil }
      let record = report.record
      guard try read("\(stem)/run.json"), try read("\(stem)/index.html", sha256: record.page) else { return nil }
      for asset in record.cells.flatMap(\.assets) {
        guard try read("\(stem)/\(asset.path)", sha256: asset.sha256) else { return nil }
      }
    }
    self.run = run
    self.stems = stems
    self.files = files
  }

  /// Where a reader begins: the report, or the gallery of several.
  var start: String { stems.count == 1 ? "\(stems[0])/index.html" : "index.html" }

  subscript(path: String) -> [UInt8]? { files[path]?.bytes }

  /// Whether a path belongs to a report of this run, there or not.
  func owns(_ path: String) -> Bool {
    path.split(separator: "/").first.map { stems.contains(String($0)) } ?? false
  }
}
