/// The colours of an indexed picture.
public struct Palette: Hashable, Sendable {
  /// How many colours there can be: one of the 256 places is left for "as in the frame before".
  public static let capacity = 255

  /// `0xRRGGBB`, at least one and at most ``capacity``.
  public let colors: [UInt32]

  /// A palette for pictures that a census has counted.
  ///
  /// With few colours these are the palette. Otherwise the colours that were named come first, and the rest of the places goes to
  /// means of the others: the box of colours that differ most from their mean is cut in two at the mean until all places are
  /// taken (Wan, Wong and Prusinkiewicz, 1988), and three rounds of Lloyd's algorithm move the means.
  ///
  /// - Parameters:
  ///   - named: `0xRRGGBB` of colours that must be kept as they are, such as those of a scene; at most half of the places go to
  ///     them, the first ones.
  ///   - limit: From 2 to ``capacity``.
  public init(_ census: ColorCensus, keeping named: [UInt32], limit: Int = capacity) {
    let limit = min(max(limit, 2), Self.capacity)
    let colors = census.colors
    guard colors.count > limit else {
      let own = colors.map(\.color)
      let isTaken = Set(own)
      let kept = Self.distinct(named).filter { !isTaken.contains($0) }
      self.colors = own + kept.prefix(limit - own.count) + (own.isEmpty && kept.isEmpty ? [0xFFFFFF] : [])
      return
    }
    let kept = Array(Self.distinct(named).prefix(limit / 2))
    let isKept = Set(kept)
    let others = colors.filter { !isKept.contains($0.color) }
    var clusters = ColorClusters(fixed: kept, cutting: others, limit: limit)
    for _ in 0..<3 { clusters.refine(others) }
    self.colors = clusters.colors
  }

  private static func distinct(_ colors: [UInt32]) -> [UInt32] {
    var seen: Set<UInt32> = []
    return colors.filter { seen.insert($0).inserted }
  }
}
