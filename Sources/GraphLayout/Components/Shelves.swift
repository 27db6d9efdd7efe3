/// What takes one place on a shelf: a component, or a grid of single nodes.
struct ShelfItem {
  let members: [Int]
  let columns: Int
  let width: Double
  let height: Double

  /// Of width to height, that the whole should have.
  static let aspect = 4.0 / 3
}

/// Rectangles in rows, one below the other.
struct Shelves {
  /// The lower left corner of each item.
  let places: [(x: Double, y: Double)]

  /// - Parameter items: By height, the greatest first, as rows are as high as their first item.
  init(_ items: [ShelfItem], gap: Double, inOneRow: Bool) {
    let widest = items.map(\.width).max() ?? 0
    let area = items.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    guard !inOneRow else {
      places = Self.fill(items, width: .infinity, gap: gap).places
      return
    }
    // The first row decides how much the others waste: several widths are tried.
    var best: (places: [(x: Double, y: Double)], mismatch: Double) = ([], .infinity)
    for step in 0..<20 {
      let width = max(widest, (area * ShelfItem.aspect).squareRoot() * (0.8 + 0.06 * Double(step)))
      let filled = Self.fill(items, width: width, gap: gap)
      // By how much the frame of the wanted aspect around all of them is larger than it need be.
      let mismatch = max(filled.width, ShelfItem.aspect * filled.height)
      if mismatch < best.mismatch { best = (filled.places, mismatch) }
    }
    places = best.places.count == items.count ? best.places : Self.fill(items, width: widest, gap: gap).places
  }

  private static func fill(
    _ items: [ShelfItem], width: Double, gap: Double
  ) -> (places: [(x: Double, y: Double)], width: Double, height: Double) {
    var places: [(x: Double, y: Double)] = []
    var (x, top, rowHeight, widest) = (0.0, 0.0, 0.0, 0.0)
    for item in items {
      if x > 0, x + item.width > width {
        top -= rowHeight + gap
        (x, rowHeight) = (0, 0)
      }
      rowHeight = max(rowHeight, item.height)
      places.append((x, top - item.height))
      x += item.width + gap
      widest = max(widest, x - gap)
    }
    return (places, widest, rowHeight - top)
  }
}
