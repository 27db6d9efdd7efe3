import Canvas
import Charts
import GraphLayout
import Imaging
import Markup
import Notebook
import Parallel
import Report
import Spec

/// The walk of a layout as pictures that a page plays.
struct AnimationCell: Cell {
  static let kind = CellKind(
    name: "animation", version: 1,
    summary: "The descent of a layout as a sequence of PNG frames with a player.",
    example: """
      - animation:
          layout: walk
          frames: 120
          color: degree
          labels: true
      """,
    shorthand: "layout")

  private let picture: LayoutPicture
  private let frames: Int
  private let rate: Double
  private let playing: DescentOrder

  init(reading fields: inout FieldReader) {
    picture = LayoutPicture(reading: &fields)
    frames = fields.field(
      "frames", .integer(in: 1...2000), default: 120, "At most so many frames, and no more than the layout recorded.")
    playing = fields.field("play", .choice, default: .together, "How several descents share the time.")
    rate = fields.field("fps", .number(in: 1...60), default: 24, "Frames a second.")
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    let pixels = Int(picture.size.width * picture.scale) * Int(picture.size.height * picture.scale)
    return pixels * 8 * run.jobs + frames * 60_000 + 16_000_000
  }

  func run(_ run: CellRun) async throws -> CellOutput {
    let value = try run.value(picture.layout, as: LayoutValue.self)
    let frames = try picture.frames(of: value, playing: playing, limit: frames)
    let drawing = picture.drawing(of: frames)
    let camera = NodeLinkCamera(fitting: (0..<frames.count).lazy.flatMap { frames.panels(at: $0) })
    let progress = SharedProgress(parts: frames.count, report: run.progress)
    let pictures = try await (0..<frames.count).concurrentMap(jobs: run.jobs) { index in
      try Task.checkCancellation()
      let scene = drawing.scene(of: frames.panels(at: index), camera: camera)
      let bitmap = try Canvas.bitmap(
        size: picture.size, scale: picture.scale, background: scene.background, antialiasing: .coarse
      ) { canvas in
        scene.draw(on: canvas)
      }
      progress.advance(index, to: 1)
      return PNG.encode(bitmap, resolution: 72 * picture.scale)
    }
    let figure = Figure(
      picture: Picture(asset: .frame(frames.count - 1), width: picture.size.width, height: picture.size.height),
      alt: alt(frames), caption: [.text(caption(frames))],
      player: Player(
        frameCount: frames.count, framesPerSecond: rate, captions: (0..<frames.count).map(frames.caption(at:))))
    return CellOutput(
      blocks: [.figure(figure)],
      assets: pictures.enumerated().map { ReportAsset(.frame($0.offset), .bytes($0.element)) },
      metrics: [.init("frames", .integer(frames.count))])
  }

  private func caption(_ frames: AnimationFrames) -> String {
    "\(NumberWords.count(frames.count, "frame")); at the end: \(frames.caption(at: frames.count - 1))."
      + LayoutPicture.view(frames) + (frames.isOfSearch ? LayoutResult.wordsOnSearch : "")
  }

  private func alt(_ frames: AnimationFrames) -> String {
    "Animation of \(LayoutPicture.subject(frames)), from the start to the end: \(frames.caption(at: frames.count - 1))."
  }
}
