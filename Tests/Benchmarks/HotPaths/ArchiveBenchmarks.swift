import Benchmark
import Bytes
import Dates
import Revisions
import Tabular

/// An archive of about 100 000 issues: read from CSV, and looked at as of a date in every week.
func archiveBenchmarks() {
  Benchmark("read 100 000 issues from CSV") { benchmark in
    let text = csv(of: try archive())
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try Archive(reading: ByteSource(bytes: text))) }
    benchmark.stopMeasurement()
  }
  Benchmark("sweep over 100 000 issues") { benchmark in
    let archive = try archive()
    let dates = archive.issueSpan.map { Array(stride(from: $0.lowerBound, through: $0.upperBound, by: 7)) } ?? []
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for snapshot in archive.sweep(over: dates) { blackHole(snapshot) }
    }
    benchmark.stopMeasurement()
  }
}

private func archive() throws -> Archive {
  try BackfillSimulator(
    places: ["Ashford", "Brook", "Caldera", "Dunmore"], start: Day(daysSinceEpoch: 18_414), days: 480, seed: 7
  ).simulate().archive
}

private func csv(of archive: Archive) -> [UInt8] {
  var writer = TableWriter(header: ["geo_value", "time_value", "issue", "value"])
  for issue in archive.issues {
    writer.write(issue.key.values[0])
    writer.write(issue.time.description)
    writer.write(issue.issue.description)
    writer.write(issue.value)
    writer.endRow()
  }
  return writer.bytes
}
