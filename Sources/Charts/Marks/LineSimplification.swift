import Canvas

/// Fewer points for the same picture of a long line.
enum LineSimplification {
  /// The first, lowest, highest and last point of each column of a quarter of a point, which is finer than a pixel at 2×.
  ///
  /// Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014: drawn, the result covers the
  /// same pixels. Lines of up to 1000 points, and lines that turn back, are left alone.
  static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 1000, zip(points, points.dropFirst()).allSatisfy({ $0.x <= $1.x }) else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x * 4).rounded(.down)
      var (end, lowest, highest) = (start, start, start)
      while end < points.count, (points[end].x * 4).rounded(.down) == column {
        if points[end].y < points[lowest].y { lowest = end }
        if points[end].y > points[highest].y { highest = end }
        end += 1
      }
      var last = -1
      for index in [start, min(lowest, highest), max(lowest, highest), end - 1] where index != last {
        result.append(points[index])
        last = index
      }
      start = end
    }
    return result
  }
}
