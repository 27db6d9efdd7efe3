import Charts
import GraphLayout
import Notebook
import Report
import Spec

/// The loss of descents by iteration.
struct ChartCell: Cell {
  typealias Value = TableData

  enum Scale: String, CaseIterable {
    case linear
    case log
  }

  static let kind = CellKind(
    name: "chart", version: 2,
    summary: "The loss and its parts by iteration, of one descent or several.",
    example: """
      - chart:
          layout: walk
          show: [loss, attraction, repulsion, centralization]
          scale: log
      """)

  private let layouts: [Reference]
  private let quantities: [LossQuantity]
  private let choice: DescentChoice
  private let scale: Scale

  /// One line of the picture.
  private struct Line {
    let name: String
    let part: LossPart
    let result: LayoutResult
  }

  init(reading fields: inout FieldReader) {
    layouts = fields.required(
      "layout", .oneOrMore(.reference(to: LayoutCell.kind.name), atMost: 20), "The layout, or a list of layouts.")
    quantities = fields.field(
      "show", .oneOrMore(.choice, atMost: LossQuantity.allCases.count), default: [.loss],
      "Which parts of the loss to show; terms are all of them.")
    choice = fields.field("seeds", .descents, default: .all, "Which descents of each layout to show.")
    scale = fields.field("scale", .choice, default: .log, "The scale of the loss.")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let values = try layouts.map { (id: $0.id, value: try run.value($0, as: LayoutValue.self)) }
    let lines = try lines(values)
    let data = table(lines)
    let figure = try ChartFigure(chart: chart(lines), alt: alt(lines), caption: caption(lines), data: data).output(
      following: layouts.map(\.id))
    return CellOutput(
      figure, value: data,
      metrics: [.init("series", .integer(lines.count)), .init("rows", .integer(data.rows.count))])
  }

  private func lines(_ values: [(id: String, value: LayoutValue)]) throws(CellError) -> [Line] {
    var lines: [Line] = []
    for (id, value) in values {
      let positions = try choice.positions(in: value)
      for position in positions {
        let descent = value.descents[position]
        var parts: [LossPart] = []
        for quantity in quantities { parts += try quantity.parts(of: descent.result.finalLoss) }
        for part in parts {
          var names: [String] = []
          if values.count > 1 { names.append(id) }
          if positions.count > 1 { names.append(descent.name) }
          if parts.count > 1 || names.isEmpty { names.append(part.name) }
          lines.append(Line(name: names.joined(separator: ", "), part: part, result: descent.result))
        }
      }
    }
    return lines
  }

  private func chart(_ lines: [Line]) -> Chart {
    let marks = lines.enumerated().map { index, line in
      Mark.line(
        LineMark(
          line.result.losses.map { Datum(Double($0.iteration), line.part.value(of: $0.loss)) }, label: line.name,
          color: .category(index)))
    }
    let title = quantities.count == 1 ? quantities[0].rawValue.capitalizedFirst : "Loss and its parts"
    return Chart(
      x: Axis("Iteration"), y: Axis(title, scale: scale == .log ? .log : .linear), panels: [Panel(marks: marks)])
  }

  private func table(_ lines: [Line]) -> TableData {
    var data = TableData(
      columns: [.init("series"), .init("iteration", isNumeric: true), .init("value", isNumeric: true)])
    for line in lines {
      for recorded in line.result.losses {
        data.append([
          line.name, String(recorded.iteration), TableData.text(line.part.value(of: recorded.loss)),
        ])
      }
    }
    return data
  }

  private func caption(_ lines: [Line]) -> String {
    let ends = lines.prefix(8).compactMap(end)
    let note =
      lines.contains { $0.result.losses.contains { scale == .log && $0.loss.total <= 0 } }
      ? " Values that are not positive have no place on a logarithmic axis." : ""
    return "From the start to the end: \(ends.joined(separator: "; "))." + note
      + (lines.contains { $0.result.isOfSearch } ? LayoutResult.wordsOnSearch : "")
  }

  private func alt(_ lines: [Line]) -> String {
    let names = NumberWords.list(lines.prefix(8).map(\.name))
    return "Line chart by iteration of \(names). \(lines.prefix(4).compactMap(end).joined(separator: "; "))."
  }

  /// "loss 3029 to 439.0"
  private func end(_ line: Line) -> String? {
    guard let first = line.result.losses.first, let last = line.result.losses.last else { return nil }
    let (from, to) = (line.part.value(of: first.loss), line.part.value(of: last.loss))
    return "\(line.name) \(NumberWords.significant(from)) to \(NumberWords.significant(to))"
  }
}
