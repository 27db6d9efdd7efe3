import Canvas

/// The colours of a colour scale, readable with every common colour blindness.
///
/// Sequential schemes go from dark to light. Diverging ones have their faintest colour in the middle: near white on a light ground,
/// near black on a dark one.
public enum ColorScheme: String, Hashable, Sendable, CaseIterable {
  case viridis
  case magma
  case cividis
  case blueRed = "blue-red"
  case purpleGreen = "purple-green"

  /// Whether the middle is a value of its own, from which others differ in two directions.
  public var isDiverging: Bool {
    switch self {
    case .viridis, .magma, .cividis: false
    case .blueRed, .purpleGreen: true
    }
  }

  /// The colour at a fraction of the way through the scheme; fractions outside stop at the ends, NaN takes the first colour.
  func color(at fraction: Double, onDark: Bool) -> Color {
    switch self {
    case .viridis: Viridis.color(at: fraction)
    case .magma: Self.color(at: fraction, in: Self.magmaColors)
    case .cividis: Self.color(at: fraction, in: Self.cividisColors)
    case .blueRed: Self.color(at: fraction, in: onDark ? Self.blueRedOnDark : Self.blueRedOnLight)
    case .purpleGreen: Self.color(at: fraction, in: onDark ? Self.purpleGreenOnDark : Self.purpleGreenOnLight)
    }
  }

  private static func color(at fraction: Double, in table: [UInt32]) -> Color {
    let place = fraction > 0 ? min(fraction, 1) * Double(table.count - 1) : 0
    let index = min(Int(place), table.count - 2)
    return Color(hex: table[index]).mixed(with: Color(hex: table[index + 1]), fraction: place - Double(index))
  }
}
