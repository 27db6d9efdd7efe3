internal import Dates

/// One archive of a merge, with what the merge does to its end.
struct MergeSide {
  let archive: Archive
  /// Issues after this date are left out.
  var last: Day?
  /// From this date on all values are missing.
  var removal: Day?

  init(_ archive: Archive) {
    self.archive = archive
  }

  /// The dates of a point's issues with the positions of their values, nil for a removal.
  func issues(of point: Int?) -> [(date: Day, position: Int?)] {
    guard let point else { return [] }
    var issues: [(date: Day, position: Int?)] = []
    for position in archive.issues(of: point) {
      let date = archive.dates[position]
      if let last, date > last { break }
      issues.append((date, position))
    }
    if let removal { issues.append((removal, nil)) }
    return issues
  }

  /// The values at a position, missing ones without.
  func values(at position: Int?) -> [Double] {
    archive.columns.map { column in position.map { column[$0] } ?? .nan }
  }
}
