import Canvas

/// Rectangles in the squares that they meet, to find those that overlap another.
struct RectGrid {
  private let bounds: Rect
  private let columns: Int
  private let rows: Int
  private var squares: [[Rect]]

  private static let side = 24.0

  init(_ bounds: Rect) {
    self.bounds = bounds
    columns = min(max(Int(bounds.width / Self.side), 1), 400)
    rows = min(max(Int(bounds.height / Self.side), 1), 400)
    squares = Array(repeating: [], count: columns * rows)
  }

  private func range(_ low: Double, _ high: Double, start: Double, extent: Double, count: Int) -> ClosedRange<Int> {
    func place(_ value: Double) -> Int {
      let fraction = (value - start) / extent * Double(count)
      return fraction > 0 ? Int(min(fraction, Double(count - 1))) : 0
    }
    let (first, last) = (place(low), place(high))
    return first...max(first, last)
  }

  private func squares(of rect: Rect) -> [Int] {
    let x = range(rect.minX, rect.maxX, start: bounds.minX, extent: bounds.width, count: columns)
    let y = range(rect.minY, rect.maxY, start: bounds.minY, extent: bounds.height, count: rows)
    return y.flatMap { row in x.map { row * columns + $0 } }
  }

  mutating func insert(_ rect: Rect) {
    for square in squares(of: rect) { squares[square].append(rect) }
  }

  /// Whether a rectangle has an area in common with one that was inserted.
  func overlaps(_ rect: Rect) -> Bool {
    squares(of: rect).contains { squares[$0].contains(where: rect.overlaps) }
  }
}
