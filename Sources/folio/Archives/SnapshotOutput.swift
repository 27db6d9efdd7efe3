import Dates
import Files
import Revisions
import Tabular

/// Prints snapshots of an archive, one after another.
struct SnapshotOutput {
  let archive: Archive
  let format: RecordFormat
  /// Whether a column tells the date of the snapshot.
  let hasDates: Bool

  func write(_ snapshots: Sweep) {
    var writer = RecordWriter(
      format, header: archive.keys.names + ["time_value"] + (hasDates ? ["as_of"] : []) + archive.valueNames)
    for snapshot in snapshots {
      let date = archive.issueType.text(of: snapshot.date)
      for key in snapshot.keys.indices {
        let texts = snapshot.keys[key].values
        for point in snapshot.points(of: key) {
          for text in texts { writer.write(text) }
          writer.write(archive.timeType.text(of: snapshot.times[point]))
          if hasDates { writer.write(date) }
          for column in snapshot.columns { writer.write(column[point]) }
          writer.endRecord()
        }
      }
      StandardStream.output.write(writer.take())
    }
    writer.finish()
    StandardStream.output.write(writer.take())
  }
}
