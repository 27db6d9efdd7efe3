import Charts
public import Dates
public import Revisions

/// The picture of a sweep: one line for each as-of date, coloured by the date, with the latest data on top in black.
public struct SweepFigure {
  /// What a picture is written as.
  public enum Format: String, CaseIterable, Sendable {
    case png
    case svg
    case pdf
  }

  private let sequence: FigureSequence

  /// The sweep of an archive's first value column; dates before the first issue draw nothing.
  public init(_ archive: Archive, dates: [Day]) {
    let views = archive.sweep(over: dates).filter { $0.count > 0 }
    let chart = Self.chart(archive, views, archive.latest, axes: .shared, hasRules: true)
    sequence = FigureSequence { _, theme in chart.scene(theme: theme) }
  }

  /// The bytes of the picture.
  public func bytes(_ format: Format) throws -> [UInt8] {
    switch format {
    case .png: try sequence.png(at: 0)
    case .svg: try sequence.bytes(at: 0, as: .svg)
    case .pdf: try sequence.bytes(at: 0, as: .pdf)
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
        Mark.line(
          LineMark(view.line(of: key), color: .value(Double(view.date.daysSinceEpoch)), width: 1.1, asOf: view.date))
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
