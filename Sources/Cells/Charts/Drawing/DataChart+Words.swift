import Charts

/// What is told of a chart to those who cannot see it, and below it.
extension DataChart {
  /// "Line chart of cases by date, with one series for each of 3 values of geo (ca, ny, pa). Cases: from 1 to 90."
  var alt: String {
    let main = layers[0]
    let others = layers.dropFirst().map(\.kind.words)
    var text = main.kind.words.capitalizedFirst
    if !others.isEmpty { text += " with \(NumberWords.list(others.map { "a \($0)" }))" }
    text += subject(main)
    if !facets.isEmpty, let facet = fields.facet?.use.column {
      text += ", one panel for each of \(Self.values(facets, of: facet.text))"
    }
    if !colors.names.isEmpty, let column = layers.lazy.compactMap({ $0.columns[.color]?.name }).first {
      text += ", in colours for \(Self.values(colors.names, of: column))"
    }
    return "\(text). \(finding)"
  }

  /// The sentence below the figure.
  var caption: String {
    let count = NumberWords.count(layers[0].rowCount, "value")
    return "\(finding) \(count.capitalizedFirst) drawn."
  }

  /// " of cases by date"
  private func subject(_ layer: ChartLayer) -> String {
    func words(_ channels: [ChannelName]) -> String? {
      channels.compactMap { channel in layer.encodings.uses.first { $0.channel == channel }?.use.title }.first?
        .lowercased()
    }
    let values = words(layer.isLevel ? [.x] : layer.kind == .heatmap ? [.color] : [.y, .low])
    let places = words(layer.isLevel ? [.y] : [.x])
    return [values.map { " of \($0)" }, places.map { " by \($0)" }].compactMap(\.self).joined()
  }

  /// "3 values of geo (ca, ny, pa)"
  private static func values(_ names: [String], of column: String) -> String {
    let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
    return "\(NumberWords.count(names.count, "value")) of \(ColumnUse.words(column)) (\(shown))"
  }

  /// The least and the greatest value, and where they are.
  private var finding: String {
    let layer = layers[0]
    let channels: [ChannelName] = layer.isLevel ? [.x] : layer.kind == .heatmap ? [.color] : [.y, .high, .x]
    guard let channel = channels.first(where: { layer.columns[$0]?.kind == .number }),
      let column = layer.columns[channel],
      let low = column.values.indices.filter({ column.values[$0].isFinite }).min(by: {
        column.values[$0] < column.values[$1]
      }),
      let high = column.values.indices.filter({ column.values[$0].isFinite }).max(by: {
        column.values[$0] < column.values[$1]
      })
    else { return "" }
    let title = layer.encodings.uses.first { $0.channel == channel }?.use.title ?? column.name
    func end(_ row: Int) -> String {
      let place: ChannelName = layer.isLevel ? .y : .x
      let words = place == channel ? nil : layer.columns[place]?.texts[row]
      return NumberFormat(significant: 4).text(column.values[row])
        + (words.map { $0.isEmpty ? "" : " at \(TableData.legible($0))" } ?? "")
    }
    return "\(title) goes from \(end(low)) to \(end(high))."
  }
}
