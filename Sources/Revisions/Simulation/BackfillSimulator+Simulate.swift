internal import Dates
internal import Kernels

extension BackfillSimulator {
  /// Simulates the issues and the truth.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(places · days · lags).
  public func simulate() throws -> Backfill {
    var generator = SeededGenerator(seed: seed)
    let course = EpidemicCourse(days: days, random: &generator)
    let correction = lateCorrection
    let correctedPlace = generator.integer(below: places.count)
    var isMissed = (0...days + lastLag).map { _ in generator.uniform() < missedIssues }
    isMissed[correction.issue] = false

    var issues = try ArchiveBuilder(keyColumns: ["geo_value"])
    var truths = try ArchiveBuilder(keyColumns: ["geo_value"])
    for (index, place) in places.enumerated() {
      var placeGenerator = SeededGenerator(seed: generator.next())
      let course = course.varied(random: &placeGenerator)
      let correction = index == correctedPlace ? correction : nil
      let process = ReportingProcess(
        of: self, overreports: index % 3 == 2, correction: correction, random: &placeGenerator)
      for (day, truth) in course.values(days: days, random: &placeGenerator).enumerated() {
        guard !Task.isCancelled else { throw CancellationError() }
        try truths.append(issue(of: place, day: day, on: day + lastLag, value: truth))
        var dates = (day + firstLag...day + lastLag).filter { !isMissed[$0] }
        if let correction, correction.days.contains(day), correction.issue > day + lastLag {
          dates.append(correction.issue)
        }
        var previous: Double?
        for date in dates {
          let factor = process.factor(day: day, issue: date, random: &placeGenerator)
          let issue = issue(of: place, day: day, on: date, value: truth * factor)
          if issue.value != previous { try issues.append(issue) }
          previous = issue.value
        }
      }
    }
    return try Backfill(
      archive: issues.build(), truth: truths.build().snapshot(asOf: start.adding(days: days - 1 + lastLag)))
  }

  /// Four weeks about half-way through, corrected when regular issues of half of them have ended.
  private var lateCorrection: ReportingProcess.Correction {
    let middle = days / 2
    let days = max(middle - 14, 0)..<min(middle + 14, days)
    return ReportingProcess.Correction(days: days, issue: min(middle + lastLag, self.days - 1 + lastLag), excess: 0.25)
  }

  private func issue(of place: String, day: Int, on date: Int, value: Double) -> Issue {
    Issue(
      key: [place], time: start.adding(days: day), issue: start.adding(days: date),
      value: (value * 1e6).rounded() / 1e6)
  }
}
