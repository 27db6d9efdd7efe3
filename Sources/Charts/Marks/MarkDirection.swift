/// Which axis the lengths of a mark are measured along.
public enum MarkDirection: Hashable, Sendable {
  /// Lengths go up the y axis, places lie along the x axis.
  case upright
  /// Lengths go along the x axis, places lie on the y axis.
  case level

  /// The datum of a place and a length.
  func datum(_ place: Double, _ length: Double) -> Datum {
    self == .upright ? Datum(place, length) : Datum(length, place)
  }
}
