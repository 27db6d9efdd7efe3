import Dates
public import Revisions

extension RevisionSummary {
  /// The summary in sentences, with the thresholds of epiprocess' printed one: 3 days, 3 revisions, a tenth, a twentieth of the largest value.
  public var text: String {
    guard let first = firstLags, let times = archive.timeSpan else { return "No point had settled.\n" }
    let unit = archive.lagType == .integer ? "steps" : "\(archive.lagType.rawValue)s"
    let wide = wideSpread
    var lines = [
      "An archive of \(archive.valueName) spanning \(archive.timeType.text(of: times.lowerBound)) to "
        + "\(archive.timeType.text(of: times.upperBound)).", "",
      "Lag of the first issue in \(unit): \(Self.words(first))",
    ]
    if options.keepsMissing {
      lines.append("Issues whose value is missing: \(Self.share(missingCount, archive.count))")
    }
    lines += [
      "", "Points with", "  no revisions: \(Self.share(unrevisedCount, points.count))",
      "  quick revisions (the last within 3 days): \(Self.share(quickCount(), points.count))",
      "  few revisions (at most 3): \(Self.share(fewCount(), points.count))", "", "Revised points with",
      "  less than 0.1 relative spread: \(Self.share(narrowCount(), revisedCount))",
      "  a spread of more than \(NumberWords.significant(wide)): \(Self.share(wideCount(above: wide), revisedCount))",
      "",
    ]
    if let near = lagsNearLatest {
      let percent = NumberWords.decimal(options.withinLatest * 100, places: 0)
      lines.append(
        "\(unit.prefix(1).uppercased() + unit.dropFirst()) until within \(percent) % of the latest value: \(Self.words(near))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ lags: LagRange) -> String {
    "min \(lags.minimum), median \(NumberWords.decimal(lags.median, places: 1)), mean "
      + "\(NumberWords.decimal(lags.mean, places: 1)), max \(lags.maximum)"
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    let percent = whole == 0 ? "0.00" : NumberWords.decimal(Double(part) / Double(whole) * 100, places: 2)
    return "\(part) out of \(whole) (\(percent) %)"
  }
}
