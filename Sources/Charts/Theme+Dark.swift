import Canvas

extension Theme {
  /// Light on a dark grey, for pages in dark mode.
  public static let dark = Theme(
    background: Color(hex: 0x1B1E22), ink: Color(hex: 0xE8E8E8), muted: Color(hex: 0xABABAB),
    grid: Color(hex: 0x34383D),
    axis: Color(hex: 0x83878C))
}
