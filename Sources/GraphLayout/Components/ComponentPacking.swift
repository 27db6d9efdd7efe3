/// Layouts side by side.
public enum ComponentPacking {
  /// The layouts moved, each as a whole, so that their boxes lie in rows with a gap between them, about 4 to 3 in all.
  ///
  /// The tallest come first. Single nodes form a grid at the end, a gap apart. The mean of all nodes is the origin. Boxes are of
  /// the first two axes; on a line, all lie in one row. O(n log n).
  ///
  /// - Precondition: All layouts have one dimension; the gap is not negative.
  public static func pack(layouts: [NodePositions], gap: Double) -> [NodePositions] {
    guard let dimension = layouts.first?.dimension else { return [] }
    precondition(gap >= 0 && layouts.allSatisfy { $0.dimension == dimension })
    let boxes = layouts.map(ComponentBox.init)
    let singles = layouts.indices.filter { layouts[$0].nodeCount == 1 }
    var order = layouts.indices.filter { layouts[$0].nodeCount > 1 }
    order.sort { (-boxes[$0].height, -boxes[$0].width, $0) < (-boxes[$1].height, -boxes[$1].width, $1) }
    var items = order.map { ShelfItem(members: [$0], columns: 1, width: boxes[$0].width, height: boxes[$0].height) }
    if !singles.isEmpty {
      let columns =
        dimension == 1 ? singles.count : Int((Double(singles.count) * ShelfItem.aspect).squareRoot().rounded(.up))
      let rows = (singles.count + columns - 1) / columns
      items.append(
        ShelfItem(members: singles, columns: columns, width: gap * Double(columns - 1), height: gap * Double(rows - 1)))
    }
    let places = Shelves(items, gap: gap, inOneRow: dimension == 1).places
    var corners = [(x: Double, y: Double)](repeating: (0, 0), count: layouts.count)
    for (item, place) in zip(items, places) {
      for (index, member) in item.members.enumerated() {
        corners[member] = (
          place.x + gap * Double(index % item.columns), place.y + gap * Double(index / item.columns)
        )
      }
    }
    return centred(
      zip(layouts, zip(boxes, corners)).map { layout, place in
        layout.moved(by: [place.1.x - place.0.left, place.1.y - place.0.bottom])
      })
  }

  private static func centred(_ layouts: [NodePositions]) -> [NodePositions] {
    let count = layouts.reduce(0) { $0 + $1.nodeCount }
    guard let dimension = layouts.first?.dimension, count > 0 else { return layouts }
    var mean = [Double](repeating: 0, count: dimension)
    for layout in layouts {
      for (place, value) in layout.values.enumerated() { mean[place % dimension] += value / Double(count) }
    }
    return layouts.map { $0.moved(by: mean.map { -$0 }) }
  }
}

extension NodePositions {
  /// All nodes moved along the first axes.
  func moved(by offset: [Double]) -> NodePositions {
    let moved = values.enumerated().map { place, value in
      place % dimension < offset.count ? value + offset[place % dimension] : value
    }
    return NodePositions(checked: moved, dimension: dimension)
  }
}
