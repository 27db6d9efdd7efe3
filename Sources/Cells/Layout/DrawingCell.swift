import Canvas
import Charts
import GraphLayout
import Imaging
import Markup
import Notebook
import Report
import Spec

/// The end of a layout as one picture.
struct DrawingCell: Cell {
  /// What else the picture is written as: both stay sharp at any size.
  enum Format: String, CaseIterable {
    case svg, pdf
  }

  static let kind = CellKind(
    name: "drawing", version: 1,
    summary: "Where a layout has put the nodes of its graph, as one figure.",
    example: """
      - drawing:
          layout: walk
          labels: true
          export: [svg]
      """,
    shorthand: "layout")

  private let picture: LayoutPicture
  private let exports: [Format]

  init(reading fields: inout FieldReader) {
    picture = LayoutPicture(reading: &fields)
    exports = fields.field(
      "export", .list(of: .choice, atMost: Format.allCases.count), default: [], "Other formats to write it in.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let frames = try picture.frames(of: run.value(picture.layout, as: LayoutValue.self), limit: 1)
    let panels = frames.panels(at: 0)
    let scene = picture.drawing(of: frames).scene(of: panels, camera: NodeLinkCamera(fitting: panels))
    let bitmap = try Canvas.bitmap(size: picture.size, scale: picture.scale, background: scene.background) { canvas in
      scene.draw(on: canvas)
    }
    let figure = Figure(
      picture: Picture(asset: .figure, width: picture.size.width, height: picture.size.height),
      alt: "Drawing of \(LayoutPicture.subject(frames)): \(frames.caption(at: 0)).",
      caption: [.text(frames.caption(at: 0).capitalizedFirst + "." + LayoutPicture.view(frames))])
    let files = try Format.allCases.filter(exports.contains).map { format in
      ReportAsset(.file(fileExtension: format.rawValue), .bytes(try bytes(of: scene, format)))
    }
    return CellOutput(
      blocks: [.figure(figure)] + (files.isEmpty ? [] : [.files(files.map(\.role))]),
      assets: [ReportAsset(.figure, .bytes(PNG.encode(bitmap, resolution: 72 * picture.scale)))] + files)
  }

  private func bytes(of scene: Scene, _ format: Format) throws -> [UInt8] {
    switch format {
    case .svg: try Canvas.svg(size: scene.size, background: scene.background) { scene.draw(on: $0) }
    case .pdf: try Canvas.pdf(size: scene.size, background: scene.background) { scene.draw(on: $0) }
    }
  }
}
