/// Names at the whole numbers 0, 1, 2 …, each with a unit of the axis around it.
struct CategoryScale: PositionScale {
  let names: [String]

  var domain: ClosedRange<Double> { -0.5...(Double(max(names.count, 1)) - 0.5) }

  func fraction(of value: Double) -> Double { (value + 0.5) / Double(max(names.count, 1)) }

  func ticks(in space: AxisSpace) -> AxisTicks {
    let room = space.length / Double(max(names.count, 1)) - 8
    return AxisTicks(
      labelled: names.enumerated().map { index, name in
        let text = space.direction == .horizontal ? name.truncated(to: room, style: space.style) : name
        return AxisTick(value: Double(index), text: text)
      })
  }
}
