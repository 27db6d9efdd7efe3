/// The rotation of positions around the origin that turns their principal axes into those of the coordinates, the longest first.
struct AxisRotation {
  private let axes: [[Double]]

  init(principalAxesOf coordinates: AxisCoordinates) {
    let positions = NodePositions(checked: coordinates.rowMajor, dimension: coordinates.dimension)
    axes = PrincipalComponents(positions).axes
  }

  func apply(to coordinates: inout AxisCoordinates) {
    let old = coordinates
    for (row, axis) in axes.enumerated() {
      for node in 0..<old.count {
        var sum = 0.0
        for (column, factor) in axis.enumerated() { sum += factor * old.values[column * old.stride + node] }
        coordinates.values[row * old.stride + node] = sum
      }
    }
  }
}
