import Charts
import Notebook
import Spec

/// What the colours of a chart of data stand for: names, numbers on a scale, or nothing.
struct ChartColors {
  /// The names that have a colour each, over all layers.
  let names: [String]
  /// The scale of numbers; nil without.
  let scale: ColorScale?
  private let positions: [String: Int]

  init(_ layers: [ChartLayer]) throws(CellError) {
    var names: [String] = []
    var seen: Set<String> = []
    var scale: ColorScale?
    for layer in layers {
      guard let channel = layer.encodings.color, let column = layer.columns[.color] else { continue }
      if layer.isCategorical {
        let own = channel.domain ?? (column.kind == .text ? column.distinctTexts : Self.sorted(column))
        names += own.filter { seen.insert($0).inserted }
      } else if column.kind == .text {
        throw layer.wrongKind(ColumnUse(channel), column, "numbers or dates", "leave `type` out")
      } else if scale == nil {
        scale = try Self.scale(channel, column)
      }
    }
    self.names = names
    self.scale = scale
    positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Numbers or dates as names, ascending.
  private static func sorted(_ column: DataColumn) -> [String] {
    column.distinctTexts.sorted { (column.value(of: $0) ?? 0) < (column.value(of: $1) ?? 0) }
  }

  private static func scale(_ channel: ColorChannel, _ column: DataColumn) throws(CellError) -> ColorScale {
    var domain: ClosedRange<Double>?
    if let texts = channel.domain {
      guard texts.count == 2, let low = column.value(of: texts[0]), let high = column.value(of: texts[1]), low < high
      else {
        throw CellError(
          code: "out-of-range", "the domain of colours needs two ends, the lower first", field: ["color", "domain"])
      }
      domain = low...high
    }
    let title = channel.title ?? channel.use?.title
    let scheme = channel.scheme ?? (channel.type == .diverging ? .blueRed : .viridis)
    return ColorScale(
      column.kind == .day ? .day : channel.isLogarithmic ? .log : .number, scheme: scheme,
      title: [title, channel.unit.map { "(\($0))" }].compactMap(\.self).joined(separator: " "), domain: domain,
      midpoint: channel.midpoint, format: channel.format)
  }

  /// The colour of the marks of a row, and the place of its series among the others.
  func color(_ layer: ChartLayer, _ row: Int) -> (color: MarkColor, rank: Double) {
    if let constant = layer.encodings.color?.constant { return (constant, 0) }
    guard let column = layer.columns[.color] else { return (layer.kind.plainColor, 0) }
    if layer.isCategorical {
      guard let index = positions[column.texts[row]] else { return (.muted, .infinity) }
      return (.category(index), Double(index))
    }
    let value = column.values[row]
    return value.isNaN ? (.muted, -.infinity) : (.value(value), value)
  }

  /// What the key calls the marks of a row; nil where an axis says it already.
  func label(_ layer: ChartLayer, _ row: Int) -> String? {
    guard layer.isCategorical, let column = layer.columns[.color], !column.texts[row].isEmpty else { return nil }
    let isOnAxis = [.x, .y].contains { (axis: ChannelName) in
      layer.columns[axis].map { $0.kind == .text && $0.name == column.name } ?? false
    }
    return isOnAxis ? nil : column.texts[row]
  }
}

extension ColumnUse {
  /// The column of a colour, which is there wherever the layer has one.
  fileprivate init(_ channel: ColorChannel) {
    let nowhere = SourceLocation(line: 1, column: 1)
    self = channel.use ?? ColumnUse(ColumnName(text: "", span: SourceSpan(nowhere, nowhere)))
  }
}

extension ChartLayer {
  /// Whether each value of the colour's column is a series of its own.
  var isCategorical: Bool {
    guard let column = columns[.color] else { return false }
    return (encodings.color?.type ?? (column.kind == .text ? .categorical : .sequential)) == .categorical
  }
}

extension MarkKind {
  /// The colour of marks that have none of their own.
  var plainColor: MarkColor {
    switch self {
    case .text, .errorbar: .ink
    case .rule, .link: .muted
    default: .category(0)
    }
  }
}
