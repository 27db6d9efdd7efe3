/// How a legend shows a kind of mark.
enum KeySymbol: Hashable, Sendable {
  case line(width: Double, dash: [Double])
  case dot(radius: Double)
  case area(opacity: Double)

  /// The room of the symbol before its name, in points.
  var keyWidth: Double {
    switch self {
    case .line: 18
    case .dot: 10
    case .area: 14
    }
  }
}
