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

  /// The colours of categories: seven of Okabe and Ito, the last one for areas only.
  public var categories: [Color] = OkabeIto.colors
  /// The part of a sequential colour scale that carries thin lines on the background.
  public var sequentialRange: ClosedRange<Double> = 0...0.94

  public init(background: Color, ink: Color, muted: Color, grid: Color, axis: Color) {
    self.background = background
    self.ink = ink
    self.muted = muted
    self.grid = grid
    self.axis = axis
  }

  /// Whether light things stand on a dark ground.
  public var isDark: Bool { background.luminance < ink.luminance }

  /// The colour of a line of a category; from the seventh on they repeat.
  func lineColor(_ category: Int) -> Color {
    let count = min(OkabeIto.lineColorCount, categories.count)
    return count == 0 ? ink : categories[Int(category.magnitude % UInt(count))]
  }
}
