import Dates
import Files
import Revisions
import Tabular

/// Prints snapshots, one after another.
struct SnapshotOutput {
  /// Whether a column tells the date of the snapshot.
  private let hasDates: Bool
  private var writer: RecordWriter

  init(keyNames: [String], valueNames: [String], format: RecordFormat, hasDates: Bool) {
    self.hasDates = hasDates
    writer = RecordWriter(format, header: keyNames + ["time_value"] + (hasDates ? ["as_of"] : []) + valueNames)
  }

  mutating func write(_ snapshot: Snapshot) {
    let date = snapshot.issueType.text(of: snapshot.date)
    for key in snapshot.keys.indices {
      let texts = snapshot.keys[key].values
      for point in snapshot.points(of: key) {
        for text in texts { writer.write(text) }
        writer.write(snapshot.timeType.text(of: snapshot.times[point]))
        if hasDates { writer.write(date) }
        for column in snapshot.columns { writer.write(column[point]) }
        writer.endRecord()
      }
    }
    StandardStream.output.write(writer.take())
  }

  mutating func finish() {
    writer.finish()
    StandardStream.output.write(writer.take())
  }
}
