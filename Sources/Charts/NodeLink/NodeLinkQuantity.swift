/// A number for each node, or for each edge, that a drawing shows, with what it is called.
public struct NodeLinkQuantity: Hashable, Sendable {
  /// In the order of the nodes or edges; one that is missing or not finite is drawn as if nothing were known of it.
  public var values: [Double]
  /// What the numbers are, for the key.
  public var title: String

  public init(_ values: [Double], title: String) {
    self.values = values
    self.title = title
  }

  /// The value at a place, if it is a number.
  subscript(place: Int) -> Double? {
    values.indices.contains(place) && values[place].isFinite ? values[place] : nil
  }

  /// The least and the greatest number; nil if there is none.
  var extent: ClosedRange<Double>? {
    let numbers = values.lazy.filter(\.isFinite)
    guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
    return least...greatest
  }
}
