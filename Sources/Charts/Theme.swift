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

  /// Dark on white. The greys are neutral: where they blend they stay on one line of 256 colours, and pictures stay small.
  public static let light = Theme(
    background: .white, ink: Color(hex: 0x1C1C1C), muted: Color(hex: 0x5E5E5E), grid: Color(hex: 0xE7E7E7),
    axis: Color(hex: 0x909090))
}
