import Canvas

/// The look of a shape or of a text.
enum VectorStyle: Hashable {
  case fill(Color)
  case stroke(Stroke)
  case ramp([Color])
  case text(isBold: Bool, size: Double, Anchor.Horizontal, Color, halo: Color?)

  /// The colours in the order in which a table lists them.
  var colors: [Color] {
    switch self {
    case .fill(let color): [color]
    case .stroke(let stroke): [stroke.color]
    case .ramp(let colors): colors
    case .text(_, _, _, let color, let halo): [color] + (halo.map { [$0] } ?? [])
    }
  }

  /// What is written of a style before the numbers of its colours, in units of 1/``SceneSequence/unit`` points.
  var fields: [UInt64] {
    func units(_ length: Double) -> UInt64 { UInt64((length * Double(SceneSequence.unit)).rounded()) }
    switch self {
    case .fill: return [0]
    case .stroke(let stroke):
      let cap: UInt64 =
        switch stroke.cap {
        case .butt: 0
        case .round: 1
        case .square: 2
        }
      let join: UInt64 =
        switch stroke.join {
        case .miter: 0
        case .round: 1
        case .bevel: 2
        }
      // Widths are finer than places: hundredths of a point.
      return [1, UInt64((stroke.width * 100).rounded()), cap, join, UInt64(stroke.dash.count)]
        + stroke.dash.map { units(min($0, 10_000)) }
    case .ramp(let colors): return [2, UInt64(colors.count)]
    case .text(let isBold, let size, let anchor, _, let halo):
      let spot: UInt64 =
        switch anchor {
        case .start: 0
        case .middle: 1
        case .end: 2
        }
      return [3, isBold ? 1 : 0, UInt64((min(max(size, 0), 10_000) * 100).rounded()), spot, halo == nil ? 0 : 1]
    }
  }
}
