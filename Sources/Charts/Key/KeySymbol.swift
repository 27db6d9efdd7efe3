/// How a legend shows a kind of mark.
enum KeySymbol: Hashable, Sendable {
  case line(width: Double, dash: [Double])
  case dot(radius: Double)
  case area(opacity: Double)
  /// An empty circle of just this size.
  case circle(radius: Double)

  /// The room of the symbol before its name, in points.
  var keyWidth: Double {
    switch self {
    case .line: 18
    case .dot: 10
    case .area: 14
    case .circle(let radius): max(10, 2 * radius + 2)
    }
  }

  /// The room that the symbol needs above and below, in points.
  var keyHeight: Double {
    if case .circle(let radius) = self { 2 * radius + 2 } else { 10 }
  }
}
