/// An approximation of the inverse of a Hessian: symmetric and positive.
protocol Preconditioner {
  /// Replaces a gradient, which lies axis by axis, by the step that the approximation suggests, without its sign.
  mutating func apply(to vector: inout [Double])
}
