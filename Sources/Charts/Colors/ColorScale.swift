import Canvas

/// How a number or a day becomes a colour, and the bar that explains it.
public struct ColorScale: Hashable, Sendable {
  /// What the values are, which decides the ticks of the bar.
  public enum Kind: Hashable, Sendable {
    case number
    /// Positive numbers by their logarithms.
    case log
    /// Days since 1970-01-01.
    case day
  }

  public var kind: Kind
  public var scheme: ColorScheme
  /// Words before the bar, such as "As of".
  public var title: String?
  /// The values of the first and the last colour; nil for the least and greatest value of the marks.
  public var domain: ClosedRange<Double>?
  /// The value of the middle colour of a diverging scheme: without a domain, both ends are as far from it as the data reach.
  public var midpoint: Double
  /// The part of the scheme in use; nil for all of a diverging one, and of a sequential one the part that carries a thin line on
  /// the theme's background, which leaves out the lightest yellows on white.
  public var colors: ClosedRange<Double>?
  /// The number of equal parts of the domain with one colour each; nil for colours that pass into each other.
  public var classes: Int?
  /// How the labels of the bar are written.
  public var format: TickFormat?

  public init(
    _ kind: Kind = .number, scheme: ColorScheme = .viridis, title: String? = nil, domain: ClosedRange<Double>? = nil,
    midpoint: Double = 0, colors: ClosedRange<Double>? = nil, classes: Int? = nil, format: TickFormat? = nil
  ) {
    self.kind = kind
    self.scheme = scheme
    self.title = title
    self.domain = domain
    self.midpoint = midpoint
    self.colors = colors
    self.classes = classes.map { min(max($0, 1), 64) }
    self.format = format
  }

  /// The colour at a fraction of the domain.
  func color(at fraction: Double, theme: Theme) -> Color {
    var place = fraction > 0 ? min(fraction, 1) : 0
    if let classes, classes > 1 {
      // The first class has the first colour, the last the last.
      place = min((place * Double(classes)).rounded(.down), Double(classes - 1)) / Double(classes - 1)
    }
    let part = colors ?? (scheme.isDiverging ? 0...1 : theme.sequentialRange)
    return scheme.color(at: part.lowerBound + place * (part.upperBound - part.lowerBound), onDark: theme.isDark)
  }

  /// The axis along which values become fractions.
  var axis: Axis {
    let scale: Axis.Scale =
      switch kind {
      case .number: .linear
      case .log: .log
      case .day: .day
      }
    return Axis(scale: scale, domain: domain)
  }
}
