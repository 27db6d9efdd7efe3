internal import Dates
public import Tabular

extension Archive {
  /// Writes all issues: key columns, `time_value`, `issue` and the value columns.
  ///
  /// - Parameter sink: Gets the text in pieces.
  public func write(_ format: RecordFormat, to sink: ([UInt8]) throws -> Void) rethrows {
    var writer = RecordWriter(format, header: keys.names + ["time_value", "issue"] + valueNames)
    for key in keys.indices {
      let texts = keys[key].values
      for point in points(of: key) {
        let time = timeType.text(of: times[point])
        for issue in issues(of: point) {
          for text in texts { writer.write(text) }
          writer.write(time)
          writer.write(issueType.text(of: dates[issue]))
          for column in columns { writer.write(column[issue]) }
          writer.endRecord()
        }
        if writer.bytes.count > 1 << 16 { try sink(writer.take()) }
      }
    }
    writer.finish()
    try sink(writer.take())
  }
}
