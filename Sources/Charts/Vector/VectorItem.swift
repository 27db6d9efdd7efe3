import Canvas

/// One step of a scene as a player draws it: a shape with its look, or the start or end of a group.
struct VectorItem {
  enum Kind: UInt64 {
    /// Closes the innermost group.
    case end
    /// Opens a group that is cut off at a rectangle of two corners.
    case clip
    /// Opens a group of the series that the text names.
    case series
    /// One point and a radius.
    case circle
    case line
    case polygon
    /// Two corners.
    case rectangle
    /// Points by the steps of the pen.
    case path
    /// One point on the baseline.
    case text
  }

  var kind: Kind
  var points: [Point] = []
  var radius = 0.0
  /// The steps of the pen of a path: 0 move, 1 line, 2 curve, 3 close.
  var verbs: [UInt8] = []
  var style: VectorStyle?
  var text: VectorText?

  /// Whether the number of points is not known from the kind.
  var hasCount: Bool { kind == .line || kind == .polygon }

  /// Whether the same steps draw both, their numbers of points aside.
  func isAlike(_ other: VectorItem) -> Bool {
    kind == other.kind && verbs == other.verbs && (hasCount || points.count == other.points.count)
  }
}

/// A text with the width that its letters have in the font of the scene, to which a player with another font fits them.
struct VectorText: Hashable {
  let text: String
  let width: Double
}
