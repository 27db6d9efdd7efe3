import Bytes
import Canvas
import Files
import Imaging
import Report
import Tabular

/// Two reports of a notebook held against each other: their records, the rows of their data and the pixels of their pictures.
struct ReportDifference {
  /// A file of data of both reports with different numbers of rows.
  struct Rows {
    let path: String
    let change: ValueChange
  }

  /// A picture that is not the same in both reports.
  struct Picture {
    let path: String
    /// Whether the older and the newer report have it.
    let isInOld: Bool
    let isInNew: Bool
    /// The share of pixels that differ; nil where one report lacks it, or the file is no picture.
    let share: Double?
    /// Shows what differs, as a PNG.
    let map: [UInt8]?
  }

  private static let fileLimit = 1 << 28

  let old: ReportFolder
  let new: ReportFolder
  let comparison: ReportComparison
  /// By the id of the cell.
  let rows: [String: [Rows]]
  /// By the id of the cell. Of the frames of an animation, the last that differs stands for all.
  let pictures: [String: [Picture]]

  init(from old: ReportFolder, to new: ReportFolder) throws {
    self.old = old
    self.new = new
    comparison = ReportComparison(from: old.record, to: new.record)
    var rows: [String: [Rows]] = [:]
    var pictures: [String: [Picture]] = [:]
    for cell in comparison.cells {
      try Task.checkCancellation()
      rows[cell.id] = try cell.files.filter { $0.path.hasSuffix(".csv") }.compactMap { file in
        try Self.rows(file, old, new)
      }
      let changed = cell.files.filter { $0.path.hasSuffix(".png") }
      let frames = changed.filter { $0.path.hasPrefix("frames/") }
      pictures[cell.id] = try (changed.filter { !$0.path.hasPrefix("frames/") } + frames.suffix(1)).map { file in
        try Self.picture(file, old, new)
      }
    }
    self.rows = rows
    self.pictures = pictures
  }

  private static func rows(_ file: FileChange, _ old: ReportFolder, _ new: ReportFolder) throws -> Rows? {
    let before = file.change == .added ? nil : try rowCount("\(old.path)/\(file.path)")
    let after = file.change == .removed ? nil : try rowCount("\(new.path)/\(file.path)")
    guard before != after else { return nil }
    return Rows(
      path: file.path,
      change: ValueChange(name: file.path, before: before.map(JSONValue.integer), after: after.map(JSONValue.integer)))
  }

  /// Nil for what is no table.
  private static func rowCount(_ path: String) throws -> Int? {
    guard let source = try? ByteSource(path: path, limit: .max), var table = try? TableReader(source) else {
      return nil
    }
    var count = 0
    do {
      while try table.next() != nil { count += 1 }
    } catch {
      return nil
    }
    return count
  }

  private static func picture(_ file: FileChange, _ old: ReportFolder, _ new: ReportFolder) throws -> Picture {
    var difference: PictureDifference?
    if file.change == .changed,
      let before = try? Bitmap(png: File.read("\(old.path)/\(file.path)", limit: fileLimit)),
      let after = try? Bitmap(png: File.read("\(new.path)/\(file.path)", limit: fileLimit))
    {
      difference = PictureDifference(from: before, to: after)
    }
    return Picture(
      path: file.path, isInOld: file.change != .added, isInNew: file.change != .removed, share: difference?.share,
      map: difference.map { PNG.encode($0.picture) })
  }
}
