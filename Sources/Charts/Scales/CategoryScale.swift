import Canvas

/// Names at the whole numbers 0, 1, 2 …, each with a part of the axis around it.
struct CategoryScale: PositionScale {
  let names: [String]
  /// The room before the first name and behind the last, in units of the axis.
  let padding: Double

  /// - Parameter padding: 0.5 gives every name the same room; less brings the first and the last nearer to the ends.
  init(names: [String], padding: Double = 0.5) {
    self.names = names
    self.padding = names.count > 1 ? padding : 0.5
  }

  /// Of a scale of points, whose names need no room of their own.
  static let pointPadding = 0.3

  var domain: ClosedRange<Double> { -padding...(Double(max(names.count, 1)) - 1 + padding) }

  func fraction(of value: Double) -> Double { (value + padding) / (Double(max(names.count, 1)) - 1 + 2 * padding) }

  func ticks(in space: AxisSpace) -> AxisTicks {
    // Upright axes have a line for each name; where there are too many, every second, third … name is written.
    if space.direction == .vertical, !names.isEmpty {
      let height = 1.25 * space.style.size
      let stride = max(1, Int((height * Double(names.count) / max(space.length, 1)).rounded(.up)))
      return AxisTicks(
        labelled: names.indices.filter { $0.isMultiple(of: stride) }.map {
          AxisTick(value: Double($0), text: names[$0])
        })
    }
    let room = space.length / Double(max(names.count, 1)) - 8
    // Names that would be cut to nothing: as many as fit.
    if room < 18, names.count > 1 {
      let widest = names.map { space.style.measure($0).width }.max() ?? 0
      let stride = max(2, Int(((min(widest, 60) + 8) * Double(names.count) / max(space.length, 1)).rounded(.up)))
      let wide = space.length / Double(names.count) * Double(stride) - 8
      return AxisTicks(
        labelled: names.indices.filter { $0.isMultiple(of: stride) }.map {
          AxisTick(value: Double($0), text: names[$0].truncated(to: wide, style: space.style))
        })
    }
    return AxisTicks(
      labelled: names.enumerated().map { index, name in
        let text = space.direction == .horizontal ? name.truncated(to: room, style: space.style) : name
        return AxisTick(value: Double(index), text: text)
      })
  }
}
