/// How many pixels of some pictures have which colour.
public struct ColorCensus: Sendable {
  private var counts = ColorMap()

  public init() {}

  /// The pixels of one picture.
  public init(of bitmap: Bitmap) { add(bitmap) }

  /// Counts what another census has counted.
  public mutating func add(_ other: ColorCensus) {
    for (color, count) in other.counts.sorted { counts.add(count, to: color) }
  }

  /// Counts the pixels of a picture.
  public mutating func add(_ bitmap: Bitmap) {
    bitmap.forEachRun { color, pixels in counts.add(UInt64(pixels.count), to: color) }
  }

  /// How many different colours there are.
  public var colorCount: Int { counts.count }

  /// The colours, `0xRRGGBB`, in their order, each with its number of pixels.
  ///
  /// Beyond 2¹⁵ colours, those that agree in the five highest bits of all components count as one, their mean: a photograph
  /// has more colours than are worth a choice.
  var colors: [WeightedColor] {
    let all = counts.sorted.map { WeightedColor($0.color, weight: Int(clamping: $0.value)) }
    guard all.count > 1 << 15 else { return all }
    var sums: [UInt32: WeightedSum] = [:]
    for color in all { sums[color.color >> 3 & 0x1F_1F1F, default: WeightedSum()].add(color) }
    return sums.values.map { WeightedColor($0.mean, weight: $0.weight) }.sorted { $0.color < $1.color }
  }
}
