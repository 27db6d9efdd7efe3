public import Canvas
public import Charts
public import Imaging
public import Notebook
import Parallel

/// A figure as a value: the scenes of its frames, one for a still picture.
///
/// All that a report shows or exports of a figure is made from this: PNG frames, vector files, the data of a player.
public struct FigureSequence: CellFigure {
  public let name: String?
  let frameCount: Int
  /// How fast the frames play; what it says of a still picture means nothing.
  let framesPerSecond: Double
  /// Pixels a point that the spec asks for.
  let scale: Double
  let antialiasing: Antialiasing
  private let makeScene: @Sendable (Int, Theme) -> Scene

  /// - Parameters:
  ///   - frameCount: At least 1.
  ///   - scale: Pixels a point where nothing else is asked for; 2 is sharp on dense displays.
  ///   - scene: The frame of that index, in the colours of a theme. All frames have the size of the first.
  public init(
    name: String? = nil, frameCount: Int = 1, framesPerSecond: Double = 1, scale: Double = 2,
    antialiasing: Antialiasing = .fine, scene: @escaping @Sendable (Int, Theme) -> Scene
  ) {
    precondition(frameCount > 0, "a figure has a frame")
    self.name = name
    self.frameCount = frameCount
    self.framesPerSecond = framesPerSecond
    self.scale = scale
    self.antialiasing = antialiasing
    makeScene = scene
  }

  func scene(at index: Int, theme: Theme = .light) -> Scene { makeScene(index, theme) }

  /// A frame as pixels.
  ///
  /// - Parameter scale: Pixels a point; nil for what the spec asks for.
  public func bitmap(at index: Int, theme: Theme = .light, scale: Double? = nil) throws -> Bitmap {
    let scene = scene(at: index, theme: theme)
    return try Canvas.bitmap(
      size: scene.size, scale: scale ?? self.scale, background: scene.background, antialiasing: antialiasing
    ) { canvas in
      scene.draw(on: canvas)
    }
  }

  /// The bytes of the PNG file of a frame.
  func png(at index: Int, theme: Theme = .light) throws -> [UInt8] {
    PNG.encode(try bitmap(at: index, theme: theme), resolution: 72 * scale)
  }

  /// A frame as a file that stays sharp at any size.
  func bytes(at index: Int, as format: VectorFormat, theme: Theme = .light) throws -> [UInt8] {
    let scene = scene(at: index, theme: theme)
    return switch format {
    case .svg: try Canvas.svg(size: scene.size, background: scene.background) { scene.draw(on: $0) }
    case .pdf: try Canvas.pdf(size: scene.size, background: scene.background) { scene.draw(on: $0) }
    }
  }

  /// The PNG files of all frames, in order; none where only the figure is wanted.
  func pngs(_ run: CellRun) async throws -> [[UInt8]] {
    guard !run.isForFigures else { return [] }
    let progress = SharedProgress(parts: frameCount, report: run.progress)
    return try await (0..<frameCount).concurrentMap(jobs: run.jobs) { index in
      try Task.checkCancellation()
      let bytes = try png(at: index)
      progress.advance(index, to: 1)
      return bytes
    }
  }
}
