/// What the marks of a panel draw: shapes, which are cut off at the plot, and lines to labels and texts above them, which are not.
struct MarkLayer {
  var shapes: [SceneItem] = []
  var leaders: [SceneItem] = []
  var texts: [SceneText] = []

  /// Makes the shapes from a place on those of a series.
  mutating func group(from start: Int, as series: String) {
    guard start < shapes.count else { return }
    shapes = Array(shapes[..<start]) + [.series(series, Array(shapes[start...]))]
  }
}
