public import Canvas

/// Colours for categories that stay apart with every common colour blindness.
///
/// Okabe and Ito, "Color Universal Design" (2008). Black is left out, as it is the ink, and the order puts the colours that carry
/// thin lines on white first; yellow, which does not, is last.
public enum OkabeIto {
  /// Blue, vermillion, bluish green, reddish purple, orange, sky blue, yellow.
  public static let colors = [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0xF0E442].map {
    Color(hex: $0)
  }

  /// The same hues in the same order, lighter, so that each stands out from a dark ground as the others stand out from white.
  public static let colorsOnDark = [0x3B97E0, 0xF2763A, 0x25BE94, 0xDE94BF, 0xEFB02E, 0x93D3FA, 0xF5EC63].map {
    Color(hex: $0)
  }

  /// How many of the colours carry a thin line on white: all but yellow.
  static let lineColorCount = 6
}
