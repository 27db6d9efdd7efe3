import Charts
import Notebook
import Spec

/// An axis of a chart of data: what its values are, and where each stands.
struct AxisPlan {
  let kind: DataColumn.Kind
  /// Of a band or point axis, from its origin.
  let names: [String]
  let axis: Axis
  private let positions: [String: Double]

  private static let mostNames = 2000

  /// - Parameter onX: Whether it is the x axis; names of a y axis begin at the top.
  init(_ layers: [ChartLayer], onX: Bool) throws(CellError) {
    let fields = layers.lazy.compactMap { onX ? $0.encodings.x?.axis : $0.encodings.y?.axis }.first
    let channel = onX ? "x" : "y"
    var kind: DataColumn.Kind?
    for layer in layers {
      for use in layer.channels(onX: onX) {
        guard let column = layer.columns[use] else { continue }
        if let kind, kind != column.kind {
          throw CellError(
            code: "wrong-type",
            "the \(channel) axis has \(kind.words), and the column `\(column.name)` \(column.kind.words)",
            hint: "give both the same scale, such as `scale: band`", span: layer.span(of: use))
        }
        kind = column.kind
        if column.kind == .text, let scale = fields?.scale, ![.band, .point].contains(scale) {
          throw CellError(
            code: "wrong-type",
            "the column `\(column.name)` has texts, which have no place on a \(scale.rawValue) axis",
            hint: "leave `scale` out, or choose another column", span: layer.span(of: use))
        }
      }
    }
    self.kind = kind ?? .number
    let names = self.kind == .text ? Self.names(layers, onX: onX, fields) : []
    guard names.count <= Self.mostNames else {
      throw CellError(
        code: "too-large", "the \(channel) axis has \(names.count) names, and \(Self.mostNames) is the most",
        field: [channel],
        hint: "filter the data, or aggregate them")
    }
    self.names = onX ? names : names.reversed()
    positions = Dictionary(self.names.enumerated().map { ($1, Double($0)) }) { first, _ in first }
    axis = try Self.axis(fields, self.kind, self.names, layers, onX: onX)
  }

  private static func axis(
    _ fields: AxisFields?, _ kind: DataColumn.Kind, _ names: [String], _ layers: [ChartLayer], onX: Bool
  ) throws(CellError) -> Axis {
    let isOfPoints = layers.allSatisfy { ![.bar, .box, .heatmap].contains($0.kind) }
    let scale: Axis.Scale =
      switch (kind, fields?.scale) {
      case (.text, .point): .point(names)
      case (.text, nil) where isOfPoints: .point(names)
      case (.text, _): .category(names)
      case (.day, _): .day
      case (.number, .log): .log
      case (.number, .symlog): .symlog(fields?.constant ?? 1)
      case (.number, _): .linear
      }
    let hasAreas = layers.contains { $0.kind == .area && !onX }
    return Axis(
      fields?.title ?? title(layers, onX: onX, kind), unit: fields?.unit, scale: scale,
      domain: kind == .text ? nil : try domain(fields?.domain, kind, onX ? "x" : "y"),
      includesZero: hasAreas || fields?.includesZero ?? false, format: fields?.format)
  }

  /// The words of the first column on the axis; none for dates, which show what they are.
  private static func title(_ layers: [ChartLayer], onX: Bool, _ kind: DataColumn.Kind) -> String? {
    for layer in layers {
      for channel in layer.channels(onX: onX) {
        if let use = layer.encodings.uses.first(where: { $0.channel == channel })?.use {
          if layer.fields.arrangement == .share, layer.kind.isStackable, channel == (layer.isLevel ? .x : .y) {
            return "Share of \(ColumnUse.words(use.column?.text ?? "rows"))"
          }
          return kind == .day ? nil : use.title
        }
      }
    }
    return nil
  }

  private static func domain(_ texts: [String]?, _ kind: DataColumn.Kind, _ channel: String) throws(CellError)
    -> ClosedRange<Double>?
  {
    guard let texts else { return nil }
    guard texts.count == 2, let low = kind.value(of: texts[0]), let high = kind.value(of: texts[1]), low < high else {
      throw CellError(
        code: "out-of-range", "the domain of \(kind.words) needs its two ends, the lower first",
        field: [channel, "domain"],
        hint: "write `domain: [\(kind == .day ? "2020-01-01, 2020-12-31" : "0, 100")]`")
    }
    return low...high
  }

  /// The names of all layers, in the order that the spec asks for.
  private static func names(_ layers: [ChartLayer], onX: Bool, _ fields: AxisFields?) -> [String] {
    if let domain = fields?.domain { return domain }
    var seen: Set<String> = []
    var names: [String] = []
    for layer in layers {
      for channel in layer.channels(onX: onX) {
        names += layer.columns[channel]?.distinctTexts.filter { seen.insert($0).inserted } ?? []
      }
    }
    switch fields?.order ?? .data {
    case .data: return names
    case .ascending: return names.sorted()
    case .descending: return names.sorted(by: >)
    case .value, .valueDescending:
      let values = values(layers, onX: onX)
      let sorted = names.enumerated().sorted { a, b in
        (values[a.element] ?? 0, a.offset) < (values[b.element] ?? 0, b.offset)
      }.map(\.element)
      return fields?.order == .value ? sorted : sorted.reversed()
    }
  }

  /// What the other axis has for each name: the sum of bars and areas, the median of other marks.
  private static func values(_ layers: [ChartLayer], onX: Bool) -> [String: Double] {
    for layer in layers {
      guard let names = layer.columns[onX ? .x : .y], let other = layer.columns[onX ? .y : .x], other.kind != .text
      else {
        continue
      }
      var values: [String: [Double]] = [:]
      for row in 0..<layer.rowCount { values[names.texts[row], default: []].append(other.values[row]) }
      return values.mapValues { (layer.kind.isStackable ? Aggregate.sum : .median).value(of: $0) }.filter {
        !$0.value.isNaN
      }
    }
    return [:]
  }

  /// The place of a value of a column; of a step, its middle. NaN where it has none.
  func place(_ column: DataColumn?, _ row: Int) -> Double {
    guard let column else { return .nan }
    if kind == .text { return positions[column.texts[row]] ?? .nan }
    return column.values[row] + (column.widths?[row] ?? 0) / 2
  }

  /// The place of a value that the spec names.
  func place(_ value: ValueText) throws(CellError) -> Double {
    if let place = kind == .text ? positions[value.text] : kind.value(of: value.text) { return place }
    let hint = kind == .text ? CellError.hint(for: value.text, among: names, "the names are") : nil
    throw CellError(
      code: "wrong-type", "`\(value.text)` has no place on the axis, which has \(kind.words)", hint: hint,
      span: value.span)
  }

  /// The room of one place along the axis: of a name 1, else the least distance of two neighbours.
  func step(_ column: DataColumn?) -> Double {
    guard kind != .text, let column else { return 1 }
    let values = Set(column.values.filter(\.isFinite)).sorted()
    return zip(values, values.dropFirst()).map { $1 - $0 }.min() ?? 1
  }
}

extension ChartLayer {
  func span(of channel: ChannelName) -> SourceSpan? {
    encodings.uses.first { $0.channel == channel }?.use.column?.span
  }
}

/// Both axes of a chart of data.
struct ChartAxes {
  let x: AxisPlan
  let y: AxisPlan
}
