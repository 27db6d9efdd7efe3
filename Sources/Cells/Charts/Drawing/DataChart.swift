import Charts
import Notebook
import Spec

/// A chart made of data: the layers of rows that its marks show, and what is said of them.
struct DataChart {
  let fields: ChartFields
  let layers: [ChartLayer]
  let axes: ChartAxes
  let colors: ChartColors
  /// The values of the facet's column; empty without one.
  let facets: [String]

  /// More panels would be too small to read.
  private static let mostPanels = 60

  init(_ fields: ChartFields, _ table: ChartTable) throws(CellError) {
    self.fields = fields
    let table = try table.filtered(by: fields.filters)
    var layers: [ChartLayer] = []
    for mark in fields.marks {
      layers.append(try ChartLayer(mark, over: fields.encodings, facet: fields.facet?.use, table))
    }
    guard layers.contains(where: { $0.rowCount > 0 }) else {
      throw CellError(
        code: "no-data", "there is no row to draw", hint: "look at the data, and at `filter` if there is one")
    }
    self.layers = layers
    axes = ChartAxes(x: try AxisPlan(layers, onX: true), y: try AxisPlan(layers, onX: false))
    colors = try ChartColors(layers)
    var seen: Set<String> = []
    facets = layers.flatMap { $0.columns[.facet]?.distinctTexts ?? [] }.filter { seen.insert($0).inserted }
    guard facets.count <= Self.mostPanels else {
      throw CellError(
        code: "too-large", "the facet has \(facets.count) values, and \(Self.mostPanels) panels are the most",
        field: ["facet"], hint: "filter the data, or choose another column")
    }
    for layer in layers {
      for channel in [ChannelName.low, .high, .size] {
        guard let column = layer.columns[channel], column.kind == .text,
          let use = layer.encodings.uses.first(where: { $0.channel == channel })?.use
        else { continue }
        throw layer.wrongKind(use, column, "numbers", nil)
      }
    }
  }

  func chart() throws(CellError) -> Chart {
    var (regions, others): ([Mark], [Mark]) = ([], [])
    for annotation in fields.annotations {
      let mark = try annotation.mark(axes)
      if case .region = mark { regions.append(mark) } else { others.append(mark) }
    }
    let panels = (facets.isEmpty ? [nil] : facets.map(Optional.some)).map { facet in
      Panel(facet, marks: regions + layers.flatMap { marks($0, facet) } + others)
    }
    return Chart(
      title: fields.title, subtitle: fields.subtitle, footnote: fields.footnote, x: axes.x.axis, y: axes.y.axis,
      panels: panels, columns: fields.facet?.columns, xSharing: fields.facet?.xSharing ?? .shared,
      ySharing: fields.facet?.ySharing ?? .shared, key: fields.legend.key, colorScale: colors.scale, sizeKey: sizeKey,
      width: fields.width, height: fields.height)
  }

  private func marks(_ layer: ChartLayer, _ facet: String?) -> [Mark] {
    let rows = (0..<layer.rowCount).filter { row in facet.map { layer.columns[.facet]?.texts[row] == $0 } ?? true }
    return PanelMarks(
      layer: layer, axes: axes, colors: colors, greatestSize: greatestSize, isOnTiles: isOnTiles(layer), rows: rows
    ).marks
  }

  /// Words in the colours of a scale stand on the tiles of a heatmap.
  private func isOnTiles(_ layer: ChartLayer) -> Bool {
    layer.kind == .text && layer.columns[.color] != nil && !layer.isCategorical
      && layers.contains { $0.kind == .heatmap }
  }

  private var greatestSize: Double {
    layers.flatMap { $0.columns[.size]?.values ?? [] }.filter(\.isFinite).max() ?? 0
  }

  private var sizeKey: SizeKey? {
    guard let layer = layers.first(where: { $0.columns[.size] != nil }), let size = layer.encodings.size else {
      return nil
    }
    return SizeKey(size.title ?? size.use?.title, greatest: greatestSize, radius: size.radius)
  }

  /// The rows as they are drawn: a column for each encoding under its column's name.
  var table: TableData {
    var columns: [TableData.Column] = layers.count > 1 ? [.init("mark")] : []
    for layer in layers {
      for column in layer.drawnColumns where !columns.contains(where: { $0.name == column.name }) {
        columns.append(.init(column.name, isNumeric: column.kind == .number))
      }
    }
    var table = TableData(columns: columns)
    for layer in layers {
      let own = columns.map { column in layer.drawnColumns.first { $0.name == column.name } }
      for row in 0..<layer.rowCount {
        var cells = own.map { $0?.texts[row] ?? "" }
        if layers.count > 1 { cells[0] = layer.kind.rawValue }
        table.append(cells)
      }
    }
    return table
  }
}

extension ChartLayer {
  /// The columns of the encodings in the order of ``ChannelName``, one for each name.
  var drawnColumns: [DataColumn] {
    var seen: Set<String> = []
    return ChannelName.allCases.compactMap { columns[$0] }.filter { seen.insert($0.name).inserted }
  }
}
