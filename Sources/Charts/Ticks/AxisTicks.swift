import Canvas

/// A labelled place of an axis.
struct AxisTick: Hashable, Sendable {
  let value: Double
  let text: String
  /// What the text leaves out and a reader needs once, such as the year of a month; written below it.
  var context: String?
}

/// The places of an axis that are marked.
struct AxisTicks: Hashable, Sendable {
  var labelled: [AxisTick]
  /// Places with a small tick and no label.
  var minor: [Double] = []

  static let none = AxisTicks(labelled: [])

  var hasContext: Bool { labelled.contains { $0.context != nil } }
}

/// The room that an axis has for its labels.
struct AxisSpace {
  enum Direction {
    case horizontal
    case vertical
  }

  let direction: Direction
  /// In points.
  let length: Double
  let style: TextStyle
  /// How the labels are to be written.
  var format: TickFormat?

  /// Whether labels at these fractions of the axis stand clear of each other.
  func fits(_ labels: [(fraction: Double, text: String)]) -> Bool {
    let gap = direction == .horizontal ? 10.0 : 4.0
    var reached = -Double.infinity
    for label in labels {
      let metrics = style.measure(label.text)
      let extent = direction == .horizontal ? metrics.width : metrics.capHeight + metrics.descent
      let center = label.fraction * length
      if center - extent / 2 < reached + gap { return false }
      reached = center + extent / 2
    }
    return true
  }
}
