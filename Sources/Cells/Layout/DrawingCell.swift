import Canvas
import Charts
import GraphLayout
import Markup
import Notebook
import Report
import Spec

/// The end of a layout as one picture.
struct DrawingCell: Cell {
  static let kind = CellKind(
    name: "drawing", version: 3,
    summary: "Where a layout has put the nodes of its graph, as one figure.",
    example: """
      - drawing:
          layout: walk
          color: degree
          node-size: degree
          labels: 10
          export: [svg]
      """,
    shorthand: "layout")

  private let picture: LayoutPicture

  init(reading fields: inout FieldReader) {
    picture = LayoutPicture(reading: &fields)
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let frames = try picture.frames(of: run.value(picture.layout, as: LayoutValue.self), limit: 1)
    let panels = frames.panels(at: 0)
    let nodeLink = NodeLinkSequence(
      of: try picture.drawing(of: frames, run), camera: NodeLinkCamera(fitting: panels)
    ) { _ in panels }
    let sequence = FigureSequence(scale: picture.scale) { _, theme in nodeLink.scene(at: 0, theme: theme) }
    let figure = Figure(
      picture: Picture(asset: .figure, width: picture.size.width, height: picture.size.height),
      alt: "Drawing of \(LayoutPicture.subject(frames)): \(frames.caption(at: 0)).",
      caption: [.text(frames.caption(at: 0).capitalizedFirst + "." + LayoutPicture.view(frames))],
      vector: try sequence.stillVector(), isZoomable: true)
    return CellOutput(
      blocks: [.figure(figure)], assets: [ReportAsset(.figure, .bytes(try sequence.png(at: 0)))], figures: [sequence])
  }
}
