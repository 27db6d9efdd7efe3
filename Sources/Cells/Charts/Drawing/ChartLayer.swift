import Notebook
import Spec

/// The rows that one mark shows, after all transforms: a column for each encoding.
struct ChartLayer {
  let fields: MarkFields
  let encodings: Encodings
  private(set) var columns: [ChannelName: DataColumn] = [:]
  private(set) var rowCount: Int

  var kind: MarkKind { fields.kind }

  /// - Parameter table: The data after the filters of the chart.
  init(_ fields: MarkFields, over base: Encodings, facet: ColumnUse?, _ table: ChartTable) throws(CellError) {
    self.fields = fields
    encodings = fields.own.overlaid(on: base)
    let table = try table.filtered(by: fields.filters)
    rowCount = table.rowCount
    var uses = encodings.uses.filter { fields.kind.uses($0.channel) }
    if let facet { uses.append((.facet, facet)) }
    for (channel, use) in uses {
      guard let name = use.column else { continue }
      columns[channel] = try column(table.column(name), channel, use)
    }
    try aggregate(uses)
    for (channel, use) in uses {
      if let window = use.window { try apply(window, to: channel, use) }
    }
  }

  /// The column as the encoding reads it: of the kind that its axis asks for, and in steps.
  private func column(_ column: DataColumn, _ channel: ChannelName, _ use: ColumnUse) throws(CellError) -> DataColumn {
    var column = column
    let scale: AxisFields.Scale? =
      switch channel {
      case .x: encodings.x?.axis.scale
      case .y: encodings.y?.axis.scale
      default: nil
      }
    if scale == .time {
      guard let days = column.asDays else { throw wrongKind(use, column, "dates", "write dates as 2020-06-24") }
      column = days
    }
    if let bin = use.bin {
      if column.kind == .text { throw wrongKind(use, column, "numbers or dates", nil) }
      if case .calendar = bin, column.kind != .day { throw wrongKind(use, column, "dates", "write a number of steps") }
      guard let binned = bin.applied(to: column) else {
        throw CellError(
          code: "too-large", "the steps of `\(column.name)` are too many to draw", hint: "choose wider steps",
          span: use.column?.span)
      }
      column = binned
    }
    let needsNumbers = use.aggregate.map { !$0.takesTexts } ?? (use.window != nil)
    if needsNumbers, column.kind == .text { throw wrongKind(use, column, "numbers", nil) }
    return scale == .band || scale == .point ? column.asTexts : column
  }

  func wrongKind(_ use: ColumnUse, _ column: DataColumn, _ expected: String, _ hint: String?) -> CellError {
    CellError(
      code: "wrong-type", "the column `\(column.name)` has \(column.kind.words), and \(expected) are needed here",
      hint: hint, span: use.column?.span)
  }

  /// One row for all that agree in what is not aggregated, in the order of the first of each.
  private mutating func aggregate(_ uses: [(channel: ChannelName, use: ColumnUse)]) throws(CellError) {
    guard uses.contains(where: { $0.use.aggregate != nil }) else { return }
    let keys = uses.filter { $0.use.aggregate == nil }.compactMap { columns[$0.channel]?.texts }
    var positions: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for row in 0..<rowCount {
      let key = keys.map { $0[row] }
      if let position = positions[key] {
        groups[position].append(row)
      } else {
        positions[key] = groups.count
        groups.append([row])
      }
    }
    for (channel, use) in uses {
      guard let aggregate = use.aggregate else {
        columns[channel] = columns[channel]?.rows(groups.map { $0[0] })
        continue
      }
      let column = columns[channel]
      let values = groups.map { rows in
        guard let column else { return Double(rows.count) }
        return aggregate.value(
          of: column.kind == .text ? Self.codes(rows.map { column.texts[$0] }) : rows.map { column.values[$0] })
      }
      let kind: DataColumn.Kind = column?.kind == .day && aggregate.keepsUnit ? .day : .number
      columns[channel] = DataColumn(name: use.name, kind: kind, values: values)
    }
    rowCount = groups.count
  }

  /// A number for each text, equal ones for equal texts; NaN for a missing one.
  private static func codes(_ texts: [String]) -> [Double] {
    var codes: [String: Double] = [:]
    return texts.map { text in
      if text.isEmpty { return .nan }
      if let code = codes[text] { return code }
      codes[text] = Double(codes.count)
      return Double(codes.count - 1)
    }
  }

  /// Runs over each series in the order of x.
  private mutating func apply(_ window: MovingWindow, to channel: ChannelName, _ use: ColumnUse) throws(CellError) {
    guard let column = columns[channel] else { return }
    var values = column.values
    for rows in series(Array(0..<rowCount), by: [.facet, .color, .group]) {
      let rows = sortedByX(rows)
      for (row, value) in zip(rows, window.applied(to: rows.map { column.values[$0] })) { values[row] = value }
    }
    columns[channel] = DataColumn(name: column.name, kind: column.kind, values: values)
  }

  /// Rows that agree in the given encodings, in the order of the first of each.
  func series(_ rows: [Int], by channels: [ChannelName]) -> [[Int]] {
    let keys = channels.compactMap { columns[$0]?.texts }
    var positions: [[String]: Int] = [:]
    var series: [[Int]] = []
    for row in rows {
      let key = keys.map { $0[row] }
      if let position = positions[key] {
        series[position].append(row)
      } else {
        positions[key] = series.count
        series.append([row])
      }
    }
    return series
  }

  /// Rows by ascending x, equal ones in their order; of names, in the order of the data.
  func sortedByX(_ rows: [Int]) -> [Int] {
    guard let x = columns[.x], x.kind != .text else { return rows }
    let placed = rows.filter { !x.values[$0].isNaN }
    return placed.sorted { (x.values[$0], $0) < (x.values[$1], $1) }
  }

  /// Whether lengths go along the x axis: the y axis has names or steps, and the x axis has not.
  var isLevel: Bool {
    guard kind == .bar || kind == .box || kind == .errorbar, let y = columns[.y] else { return false }
    guard let x = columns[.x] else { return true }
    func isOfPlaces(_ column: DataColumn) -> Bool { column.kind == .text || column.widths != nil }
    return isOfPlaces(y) && !isOfPlaces(x)
  }

  /// The encodings whose values have a place on an axis.
  func channels(onX: Bool) -> [ChannelName] {
    let own: [ChannelName] = onX ? [.x, .x2] : [.y, .y2]
    return (onX == isLevel ? own + [.low, .high] : own).filter { columns[$0] != nil }
  }
}
