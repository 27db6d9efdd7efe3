/// An sRGB colour with an opacity; every component is within 0...1.
public struct Color: Hashable, Sendable {
  public let red: Double
  public let green: Double
  public let blue: Double
  /// 0 is invisible, 1 covers what is below.
  public let alpha: Double

  /// Components outside 0...1 are cut to it; NaN is 0.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    func unit(_ component: Double) -> Double { component > 0 ? min(component, 1) : 0 }
    self.red = unit(red)
    self.green = unit(green)
    self.blue = unit(blue)
    self.alpha = unit(alpha)
  }

  /// The colour `0xRRGGBB`; higher bits are ignored.
  public init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255, blue: Double(hex & 0xFF) / 255,
      alpha: alpha)
  }

  public static let black = Color(hex: 0x000000)
  public static let white = Color(hex: 0xFFFFFF)

  /// The colour of a pixel that it covers, `0xRRGGBB`.
  public var pixel: UInt32 {
    // As Cairo rounds: down, to steps of 1/256.
    func byte(_ component: Double) -> UInt32 { UInt32(min(component * 256, 255)) }
    return byte(red) << 16 | byte(green) << 8 | byte(blue)
  }

  /// This colour with another opacity.
  public func withAlpha(_ alpha: Double) -> Color {
    Color(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// The colour on the straight line in sRGB from this one (`fraction` 0) to another (1).
  public func mixed(with other: Color, fraction: Double) -> Color {
    func mix(_ start: Double, _ end: Double) -> Double { start + (end - start) * fraction }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }
}
