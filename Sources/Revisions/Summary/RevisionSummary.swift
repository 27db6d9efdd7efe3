internal import Dates

/// How the points of an archive were revised, and what that amounts to.
public struct RevisionSummary: Sendable {
  /// The archive that is described.
  public let archive: Archive
  /// What counted.
  public let options: RevisionOptions
  /// A description of each point that had settled, by key and time.
  public let points: [PointRevisions]

  init(archive: Archive, options: RevisionOptions, points: [PointRevisions]) {
    self.archive = archive
    self.options = options
    self.points = points
  }

  /// The least, the middle, the mean and the largest of some lags.
  public struct LagRange: Hashable, Sendable {
    public var minimum: Int
    public var median: Double
    public var mean: Double
    public var maximum: Int

    fileprivate init?(_ lags: [Int]) {
      let lags = lags.sorted()
      guard let first = lags.first, let last = lags.last else { return nil }
      minimum = first
      maximum = last
      let middle = lags.count / 2
      median = lags.count.isMultiple(of: 2) ? Double(lags[middle - 1] + lags[middle]) / 2 : Double(lags[middle])
      mean = Double(lags.reduce(0, +)) / Double(lags.count)
    }
  }

  /// The lags of the first issues; nil if there are no points.
  public var firstLags: LagRange? { LagRange(points.map(\.minimumLag)) }

  /// The lags from which values are near their latest; nil if there are none.
  public var lagsNearLatest: LagRange? { LagRange(points.compactMap(\.lagNearLatest)) }

  /// The number of points without a revision.
  public var unrevisedCount: Int { points.count { $0.revisions == 0 } }

  /// The number of points whose last revision came within so many days of their time.
  public func quickCount(within days: Int = 3) -> Int {
    // Longer steps are rounded up, so that 3 days are a week where weeks are counted.
    let unit = archive.lagType.meanDays
    let steps = Int((Double(days) / unit).rounded(.up))
    return points.count { $0.maximumLag <= steps }
  }

  /// The number of points with at most so many revisions.
  public func fewCount(atMost revisions: Int = 3) -> Int { points.count { $0.revisions <= revisions } }

  /// The number of points with a revision.
  public var revisedCount: Int { points.count - unrevisedCount }

  /// The number of revised points whose relative spread is below a share, or unknown.
  public func narrowCount(below share: Double = 0.1) -> Int {
    points.count { $0.revisions > 0 && !($0.relativeSpread >= share) }
  }

  /// A twentieth of the largest value of the archive, beyond which a spread is called wide; NaN if all values are missing.
  public var wideSpread: Double {
    0.05 * archive.values.reduce(.nan) { largest, value in value.isNaN || value <= largest ? largest : value }
  }

  /// The number of revised points whose spread is more than so much.
  public func wideCount(above spread: Double) -> Int { points.count { $0.revisions > 0 && $0.spread > spread } }

  /// The number of issues of the archive whose value is missing.
  public var missingCount: Int { archive.values.count(where: \.isNaN) }
}
