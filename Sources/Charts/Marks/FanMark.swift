import Canvas

/// Nested bands between quantiles around a median line: a forecast, or many runs, as a fan.
///
/// The first and the last quantile bound the widest and faintest band, the next two the one within, and so on; with an odd number of
/// quantiles the one in the middle is a line. Missing quantiles break a band.
public struct FanMark: Hashable, Sendable {
  /// The quantiles at one place, ascending.
  public struct Quantiles: Hashable, Sendable {
    public var x: Double
    public var values: [Double]

    public init(_ x: Double, _ values: [Double]) {
      self.x = x
      self.values = values
    }
  }

  public var data: [Quantiles]
  public var label: String?
  public var color: MarkColor

  public init(_ data: [Quantiles], label: String? = nil, color: MarkColor = .category(0)) {
    self.data = data
    self.label = label
    self.color = color
  }

  /// How many quantiles every place has.
  private var levels: Int { data.map(\.values.count).min() ?? 0 }

  private func band(_ level: Int) -> BandMark {
    BandMark(
      data.map { .init($0.x, low: $0.values[level], high: $0.values[levels - 1 - level]) }, color: color,
      opacity: 0.2)
  }

  private var median: LineMark? {
    guard levels % 2 == 1 else { return nil }
    return LineMark(data.map { Datum($0.x, $0.values[levels / 2]) }, color: color)
  }
}

extension FanMark: MarkContent {
  var keySymbol: KeySymbol? { .area(opacity: 0.45) }

  func extend(_ extent: inout DataExtent) {
    for place in data { for value in place.values { extent.include(Datum(place.x, value)) } }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    for level in 0..<(levels / 2) { band(level).draw(in: frame, onto: &layer) }
    median?.draw(in: frame, onto: &layer)
  }
}
