import Canvas

/// Which item of the frame before each item of a frame goes on from.
enum VectorMatching {
  /// How far from the expected place a partner is looked for.
  private static let window = 96

  /// For each item the position of its partner among the old entries, no partner twice; nil for a new item.
  static func partners(
    of items: [VectorItem], styles: [Int], texts: [Int], among old: [VectorFrame.Entry]
  ) -> [Int?] {
    if items.count == old.count, zip(items, old).allSatisfy({ $0.isAlike($1.item) }) {
      return Array(items.indices)
    }
    var isTaken = Array(repeating: false, count: old.count)
    var expected = 0
    return items.indices.map { index in
      let item = items[index]
      var best: (position: Int, cost: Double)?
      for position in max(
        0, expected - window / 4)..<max(min(old.count, expected + window), max(0, expected - window / 4))
      where !isTaken[position] && item.isAlike(old[position].item) {
        let partner = old[position]
        var cost = abs(Double(position - expected)) * 0.25 + distance(item, partner.item)
        if partner.style != styles[index] { cost += 40 }
        if partner.text != texts[index] { cost += 40 }
        if cost < best?.cost ?? .infinity { best = (position, cost) }
        if cost == 0 { break }
      }
      // A partner that is far off in place and in looks says less than a fresh start.
      guard let best, best.cost < 400 else { return nil }
      isTaken[best.position] = true
      expected = best.position + 1
      return best.position
    }
  }

  private static func distance(_ item: VectorItem, _ other: VectorItem) -> Double {
    guard let start = item.points.first, let otherStart = other.points.first else { return 0 }
    return abs(start.x - otherStart.x) + abs(start.y - otherStart.y)
  }
}
