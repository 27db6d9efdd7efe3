import Canvas
import Charts
import Files
import Imaging
import Notebook
import Parallel

/// The frames of a figure as they are to be exported.
struct FigureDrawing: Sendable {
  /// Frames of which colours are counted; the palette is chosen from them.
  private static let samples = 12
  /// Bytes of pixels at work at a time, beyond which fewer threads draw.
  private static let memory = 1 << 30

  let figure: FigureSequence
  /// The frames to draw, at least one.
  let indices: [Int]
  let scale: Double
  let rate: FrameRate
  let theme: Theme
  private let isLossless: Bool
  private let jobs: Int
  private let progress: SharedProgress

  /// - Parameters:
  ///   - isFilm: Whether several frames go into one file.
  ///   - progress: Gets the share of the frames that are done.
  init(
    _ figure: any CellFigure, _ export: FigureExport, isFilm: Bool, jobs: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) throws(FigureExportError) {
    guard let figure = figure as? FigureSequence else { throw .notDrawable }
    self.figure = figure
    indices = try export.indices(of: figure.frameCount)
    scale = export.scale ?? (isFilm && figure.frameCount > 1 ? 1 : figure.scale)
    let framesPerSecond = export.framesPerSecond ?? figure.framesPerSecond
    guard let rate = FrameRate(framesPerSecond) else { throw .rateOutOfRange(limit: FrameRate.range.upperBound) }
    self.rate = rate
    theme = export.theme.theme
    isLossless = export.isLossless
    let size = figure.scene(at: indices[0], theme: theme).size
    // Three bytes in Cairo's surface and ours each, and one in the indexed picture.
    let bytes = max(1, size.width * size.height * scale * scale * 8)
    self.jobs = max(1, Int(min(Double(jobs), Double(Self.memory) / bytes)))
    self.progress = SharedProgress(parts: indices.count, report: progress)
  }

  func bitmap(at index: Int) throws -> Bitmap { try figure.bitmap(at: index, theme: theme, scale: scale) }

  /// Pixels in an inch, where a point is 1/72.
  var resolution: Double { 72 * scale }

  /// Draws the frames on several threads, makes something of each, and uses it in their order.
  func forEachFrame<Output: Sendable>(
    _ make: @escaping @Sendable (Bitmap) throws -> Output, use: (_ place: Int, Output) throws -> Void
  ) async throws {
    var place = 0
    try await indices.concurrentForEach(jobs: jobs) { [self] index in
      try Task.checkCancellation()
      return try make(try bitmap(at: index))
    } use: { output in
      try use(place, output)
      progress.advance(place, to: 1)
      place += 1
    }
  }

  /// What makes indexed pictures of the frames; nil where that would show in those that were looked at.
  ///
  /// - Parameter isRequired: Whether it takes patterns of two colours rather than none.
  func quantizer(isRequired: Bool = false) async throws -> Quantizer? {
    guard isRequired || !isLossless else { return nil }
    let count = min(Self.samples, indices.count)
    let sampled = (0..<count).map { indices[count > 1 ? $0 * (indices.count - 1) / (count - 1) : 0] }
    var census = ColorCensus()
    try await sampled.concurrentForEach(jobs: jobs) { [self] index in
      try Task.checkCancellation()
      return ColorCensus(of: try bitmap(at: index))
    } use: {
      census.add($0)
    }
    return quantizer(of: census, keeping: indices, isRequired: isRequired)
  }

  /// What makes an indexed picture of one frame; nil where that would show.
  func quantizer(of bitmap: Bitmap, at index: Int) -> Quantizer? {
    isLossless ? nil : quantizer(of: ColorCensus(of: bitmap), keeping: [index], isRequired: false)
  }

  private func quantizer(of census: ColorCensus, keeping indices: [Int], isRequired: Bool) -> Quantizer? {
    var seen: Set<UInt32> = []
    let named = indices.flatMap { index in
      figure.scene(at: index, theme: theme).opaqueColors.filter { seen.insert($0).inserted }
    }
    if let quantizer = Quantizer(faithfulTo: census, keeping: named) { return quantizer }
    return isRequired ? Quantizer(Palette(census, keeping: named), isDithering: true, for: census) : nil
  }
}
