import Canvas

extension Color {
  /// The luminance, 0 for black and 1 for white, with sRGB's curve taken as a square: exact enough to choose, and free of libm.
  var luminance: Double {
    0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
  }

  /// The contrast between two opaque colours, from 1 (alike) to 21 (WCAG 2.1).
  func contrast(to other: Color) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// This colour moved towards `ink` just until text in it can be read on `background` (contrast 4.5).
  func legible(on background: Color, ink: Color) -> Color {
    for step in 0..<10 {
      let candidate = mixed(with: ink, fraction: Double(step) / 10)
      if candidate.contrast(to: background) >= 4.5 { return candidate }
    }
    return ink
  }
}
