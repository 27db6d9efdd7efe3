/// Colours that stand for others near them: some are fixed, the others are means.
struct ColorClusters {
  private let fixed: [UInt32]
  private var means: [UInt32]

  /// A part of the colours.
  private struct Box {
    let range: Range<Int>
    let sum: WeightedSum
    let axis: Int
    let deviation: Double

    init(_ colors: ArraySlice<WeightedColor>) {
      var sum = WeightedSum()
      for color in colors { sum.add(color) }
      range = colors.indices
      self.sum = sum
      let deviations = (0..<3).map { sum.deviation(along: $0) }
      axis = deviations.indices.max { deviations[$0] < deviations[$1] } ?? 0
      deviation = colors.count > 1 ? deviations[axis] : 0
    }
  }

  /// - Parameters:
  ///   - fixed: Fewer than `limit`.
  ///   - colors: At least one, none of them fixed.
  ///   - limit: Of the fixed colours and the means together.
  init(fixed: [UInt32], cutting colors: [WeightedColor], limit: Int) {
    var colors = colors
    var boxes = [Box(colors[...])]
    while fixed.count + boxes.count < limit,
      let widest = boxes.indices.max(by: { boxes[$0].deviation < boxes[$1].deviation }), boxes[widest].deviation > 0
    {
      let box = boxes[widest]
      let (axis, middle) = (box.axis, box.sum.floor(box.axis))
      let split = colors[box.range].partition { $0.component(axis) > middle }
      guard split > box.range.lowerBound, split < box.range.upperBound else { break }
      boxes[widest] = Box(colors[box.range.lowerBound..<split])
      boxes.append(Box(colors[split..<box.range.upperBound]))
    }
    self.fixed = fixed
    means = boxes.map(\.sum.mean)
  }

  var colors: [UInt32] { fixed + means }

  /// Moves each mean to that of the colours to which it is the nearest; one that is nearest to none goes.
  mutating func refine(_ colors: [WeightedColor]) {
    let nearest = NearestColor(self.colors)
    var sums = [WeightedSum](repeating: WeightedSum(), count: fixed.count + means.count)
    for color in colors { sums[nearest.place(of: color.color)].add(color) }
    means = sums[fixed.count...].filter { $0.weight > 0 }.map(\.mean)
  }
}
