import Bytes
import Dates
import Glibc
import Revisions

/// CPU seconds of reading an archive, of sweeping over all its issue dates and of summing up its revisions, as one line of JSON.
///
///     RevisionSteps FILE [rounds]
@main enum RevisionSteps {
  static func main() throws {
    let path = CommandLine.arguments[1]
    let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
    for _ in 0..<rounds {
      let start = seconds()
      let archive = try Archive(
        reading: ByteSource(path: path, limit: 1 << 40), format: IssueFormat(fileName: path))
      let read = seconds()
      let loadPeak = peak()
      let dates = archive.issueSpan.map { Array($0.lowerBound...$0.upperBound) } ?? []
      let snapshot = archive.snapshot(asOf: dates[dates.count / 2])
      let one = seconds()
      var points = 0
      if archive.count < 5_000_000 {
        for view in archive.sweep(over: dates) { points += view.count }
      }
      let swept = seconds()
      let summary = archive.revisions()
      let end = seconds()
      print(
        "{\"issues\":\(archive.count),\"read\":\(read - start),\"asof\":\(one - read),\"dates\":\(dates.count),"
          + "\"sweep\":\(swept - one),\"revisions\":\(end - swept),\"seen\":\(points),"
          + "\"points\":\(summary.points.count),\"loadPeak\":\(loadPeak)}")
    }
  }

  /// The most bytes of memory that the process has had.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
