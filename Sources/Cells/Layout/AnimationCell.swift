import Canvas
import Charts
import GraphLayout
import Markup
import Notebook
import Report
import Spec

/// The walk of a layout as pictures that a page plays.
struct AnimationCell: Cell {
  static let kind = CellKind(
    name: "animation", version: 4,
    summary: "The descent of a layout as frames with a player.",
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
  private let isAligned: Bool
  private let playback: PlaybackFields

  init(reading fields: inout FieldReader) {
    picture = LayoutPicture(reading: &fields)
    frames = fields.field(
      "frames", .integer(in: 1...2000), default: 120, "At most so many frames, and no more than the layout recorded.")
    playing = fields.field("play", .choice, default: .together, "How several descents share the time.")
    isAligned = fields.field(
      "align", .boolean, default: true,
      "Whether each state is turned and mirrored to be nearest to the one that follows.")
    rate = fields.field("fps", .number(in: 1...60), default: 24, "Frames a second.")
    playback = PlaybackFields(reading: &fields)
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    let pixels = Int(picture.size.width * picture.scale) * Int(picture.size.height * picture.scale)
    return pixels * 8 * run.jobs + frames * 60_000 + 16_000_000
  }

  func run(_ run: CellRun) async throws -> CellOutput {
    let value = try run.value(picture.layout, as: LayoutValue.self)
    let frames = try picture.frames(of: value, playing: playing, isAligned: isAligned, limit: frames)
    let drawing = try picture.drawing(of: frames, run)
    let camera = NodeLinkCamera(fitting: (0..<frames.count).lazy.flatMap { frames.panels(at: $0) })
    let nodeLink = NodeLinkSequence(of: drawing, camera: camera, count: frames.count) { frames.panels(at: $0) }
    let sequence = FigureSequence(
      frameCount: frames.count, framesPerSecond: rate, scale: picture.scale, antialiasing: .coarse
    ) { index, theme in
      nodeLink.scene(at: index, theme: theme)
    }
    let output = try await playback.output(of: sequence, run)
    let figure = Figure(
      picture: Picture(asset: .frame(frames.count - 1), width: picture.size.width, height: picture.size.height),
      alt: alt(frames), caption: [.text(caption(frames))],
      player: Player(
        frameCount: frames.count, framesPerSecond: rate, captions: (0..<frames.count).map(frames.caption(at:)),
        clock: playback.clock,
        track: .init(
          cell: picture.layout.id, places: (0..<frames.count).map { Double(frames.iteration(at: $0)) })),
      vector: output.vector, isZoomable: true)
    return CellOutput(
      blocks: [.figure(figure)], assets: output.assets,
      metrics: [.init("frames", .integer(frames.count))] + output.metrics, figures: [sequence])
  }

  private func caption(_ frames: AnimationFrames) -> String {
    "\(NumberWords.count(frames.count, "frame")); at the end: \(frames.caption(at: frames.count - 1))."
      + LayoutPicture.view(frames) + (frames.isOfSearch ? LayoutResult.wordsOnSearch : "")
  }

  private func alt(_ frames: AnimationFrames) -> String {
    "Animation of \(LayoutPicture.subject(frames)), from the start to the end: \(frames.caption(at: frames.count - 1))."
  }
}
