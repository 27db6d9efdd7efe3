/// How a legend shows a kind of mark.
enum KeySymbol: Hashable, Sendable {
  case line(width: Double, dash: [Double])
  case dot(radius: Double)
  case area(opacity: Double)
}
