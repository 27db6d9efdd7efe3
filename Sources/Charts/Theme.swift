public import Canvas

/// The colours and type sizes of a figure.
public struct Theme: Hashable, Sendable {
  public var background: Color
  /// Titles, and marks that stand for the truth.
  public var ink: Color
  /// Tick labels, subtitles and captions.
  public var muted: Color
  /// Lines along the ticks.
  public var grid: Color
  /// The line of the axis and its ticks.
  public var axis: Color

  public var titleSize = 15.0
  public var subtitleSize = 11.5
  public var panelTitleSize = 11.5
  public var labelSize = 11.0
  public var tickSize = 10.0

  public init(background: Color, ink: Color, muted: Color, grid: Color, axis: Color) {
    self.background = background
    self.ink = ink
    self.muted = muted
    self.grid = grid
    self.axis = axis
  }

  /// Dark on white.
  public static let light = Theme(
    background: .white, ink: Color(hex: 0x1B1B1F), muted: Color(hex: 0x5C5F66), grid: Color(hex: 0xE7E8EB),
    axis: Color(hex: 0x8C9097))
}
