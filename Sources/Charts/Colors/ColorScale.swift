import Canvas

/// How a number or a day becomes a colour of viridis, and the bar that explains it.
public struct ColorScale: Hashable, Sendable {
  /// What the values are, which decides the ticks of the bar.
  public enum Kind: Hashable, Sendable {
    case number
    /// Days since 1970-01-01.
    case day
  }

  public var kind: Kind
  /// Words before the bar, such as "As of".
  public var title: String?
  /// The values of the first and the last colour; nil for the least and greatest value of the marks.
  public var domain: ClosedRange<Double>?
  /// The part of viridis in use. The default leaves out the lightest yellows, which do not carry a thin line on white.
  public var colors: ClosedRange<Double>
  /// The number of equal parts of the domain with one colour each; nil for colours that pass into each other.
  public var classes: Int?

  public init(
    _ kind: Kind = .number, title: String? = nil, domain: ClosedRange<Double>? = nil,
    colors: ClosedRange<Double> = 0...0.94, classes: Int? = nil
  ) {
    self.kind = kind
    self.title = title
    self.domain = domain
    self.colors = colors
    self.classes = classes.map { min(max($0, 1), 64) }
  }

  /// The colour at a fraction of the domain.
  func color(at fraction: Double) -> Color {
    var place = fraction > 0 ? min(fraction, 1) : 0
    if let classes, classes > 1 {
      // The first class has the first colour, the last the last.
      place = min((place * Double(classes)).rounded(.down), Double(classes - 1)) / Double(classes - 1)
    }
    return Viridis.color(at: colors.lowerBound + place * (colors.upperBound - colors.lowerBound))
  }
}
