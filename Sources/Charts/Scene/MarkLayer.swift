/// What the marks of a panel draw: shapes, which are cut off at the plot, and lines to labels and texts above them, which are not.
struct MarkLayer {
  var shapes: [SceneItem] = []
  var leaders: [SceneItem] = []
  var texts: [SceneText] = []
  /// Texts that are still to find their places.
  var labels: [PlacedLabel] = []
}
