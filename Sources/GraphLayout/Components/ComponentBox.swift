/// The smallest rectangle around a layout along its first two axes.
struct ComponentBox {
  let left: Double
  let bottom: Double
  let width: Double
  let height: Double

  init(_ layout: NodePositions) {
    func extent(_ axis: Int) -> (low: Double, size: Double) {
      guard axis < layout.dimension else { return (0, 0) }
      let values = stride(from: axis, to: layout.values.count, by: layout.dimension).map { layout.values[$0] }
      guard let low = values.min(), let high = values.max() else { return (0, 0) }
      return (low, high - low)
    }
    (left, width) = extent(0)
    (bottom, height) = extent(1)
  }
}
