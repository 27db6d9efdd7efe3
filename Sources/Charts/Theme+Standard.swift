import Canvas

extension Theme {
  /// Dark on white. The greys are neutral: where they blend they stay on one line of 256 colours, and pictures stay small.
  public static let light = Theme(
    background: .white, ink: Color(hex: 0x1C1C1C), muted: Color(hex: 0x5E5E5E), grid: Color(hex: 0xE7E7E7),
    axis: Color(hex: 0x909090))

  /// Light on nearly black, with the categories lighter and the dark end of colour scales left out.
  public static let dark: Theme = {
    var theme = Theme(
      background: Color(hex: 0x1B1E22), ink: Color(hex: 0xE8E8E8), muted: Color(hex: 0xABABAB),
      grid: Color(hex: 0x34383D), axis: Color(hex: 0x83878C))
    theme.categories = OkabeIto.colorsOnDark
    theme.sequentialRange = 0.24...1
    return theme
  }()

  /// Black on white for paper, with a darker grid that survives a copier.
  public static let print = Theme(
    background: .white, ink: .black, muted: Color(hex: 0x3C3C3C), grid: Color(hex: 0xD4D4D4),
    axis: Color(hex: 0x606060))
}
