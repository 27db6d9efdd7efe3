/// How a figure becomes a file apart from its report.
public struct FigureExport: Sendable {
  /// Pixels a point; nil for what the spec asks for, and 1 where there are several frames in one file.
  public var scale: Double?
  /// Nil for what the figure says.
  public var framesPerSecond: Double?
  /// The frames to take, from 0; nil for all. A format of one frame takes the last of them.
  public var frames: ClosedRange<Int>?
  /// Of those frames, every so many is taken, beginning with the first.
  public var every: Int
  public var theme: FigureTheme
  /// Whether every pixel keeps its colour, where the format can do that. Otherwise pictures of pixels have 255 colours if the
  /// signal-to-noise ratio is 45 dB or more.
  public var isLossless: Bool

  /// - Precondition: `every` is positive.
  public init(
    scale: Double? = nil, framesPerSecond: Double? = nil, frames: ClosedRange<Int>? = nil, every: Int = 1,
    theme: FigureTheme = .light, isLossless: Bool = false
  ) {
    precondition(every > 0, "every so many frames")
    self.scale = scale
    self.framesPerSecond = framesPerSecond
    self.frames = frames
    self.every = every
    self.theme = theme
    self.isLossless = isLossless
  }

  /// The indices of the frames to take of a figure with so many.
  func indices(of frameCount: Int) throws(FigureExportError) -> [Int] {
    let range = frames ?? 0...frameCount - 1
    for end in [range.lowerBound, range.upperBound] where !(0..<frameCount).contains(end) {
      throw .noFrame(end, count: frameCount)
    }
    return Array(stride(from: range.lowerBound, through: range.upperBound, by: every))
  }
}
