import Canvas
import Charts
public import Dates
import Imaging
public import Revisions

/// The picture of a sweep: one line for each as-of date, coloured by the date, with the latest data on top in black.
public struct SweepFigure {
  /// What a picture is written as.
  public enum Format: String, CaseIterable, Sendable {
    case png
    case svg
    case pdf
  }

  let chart: Chart

  /// The sweep of an archive's first value column; dates before the first issue draw nothing.
  public init(_ archive: Archive, dates: [Day]) {
    let views = archive.sweep(over: dates).filter { $0.count > 0 }
    chart = Self.chart(archive, views, archive.latest, axes: .shared, hasRules: true)
  }

  /// The bytes of the picture.
  public func bytes(_ format: Format) throws -> [UInt8] {
    let scene = chart.scene()
    switch format {
    case .png:
      let bitmap = try Canvas.bitmap(size: scene.size, scale: ChartFigure.scale, background: scene.background) {
        scene.draw(on: $0)
      }
      return PNG.encode(bitmap, resolution: 72 * ChartFigure.scale)
    case .svg:
      return try Canvas.svg(size: scene.size) { scene.draw(on: $0) }
    case .pdf:
      return try Canvas.pdf(size: scene.size) { scene.draw(on: $0) }
    }
  }

  static func chart(
    _ archive: Archive, _ views: [Snapshot], _ latest: Snapshot?, axes: Chart.Sharing, hasRules: Bool
  ) -> Chart {
    let panels = archive.keys.shown.map { key in
      let rules = views.map { view in
        let day = Double(view.date.daysSinceEpoch)
        return Mark.rule(RuleMark(.x(day), color: .value(day), width: 0.75))
      }
      let lines = views.map { view in
        Mark.line(LineMark(view.line(of: key), color: .value(Double(view.date.daysSinceEpoch)), width: 1.1))
      }
      let top = latest.map { Mark.line(LineMark($0.line(of: key), label: "latest", color: .ink, width: 1.6)) }
      return Panel(
        archive.keys.count > 1 ? archive.keys.label(of: key) : nil,
        marks: (hasRules ? rules : []) + lines + [top].compactMap(\.self))
    }
    return Chart(
      x: Axis(scale: archive.timeType.axisScale), y: Axis(archive.valueName, includesZero: true), panels: panels,
      ySharing: axes, colorScale: ColorScale(archive.issueType.colorKind, title: "As of"))
  }
}
