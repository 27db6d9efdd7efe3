/// Something drawn on the axes of a panel.
///
/// One mark is one file: a value with its look, and how it extends the domains and adds itself to a scene.
public enum Mark: Hashable, Sendable {
  case line(LineMark)
  case dot(DotMark)
  case rule(RuleMark)
  case band(BandMark)
  case bar(BarMark)
  case text(TextMark)
  case heatmap(HeatmapMark)
  case interval(IntervalMark)
  case box(BoxMark)
  case fan(FanMark)
  case link(LinkMark)
  case region(RegionMark)

  /// The mark behind its case.
  var content: any MarkContent {
    switch self {
    case .line(let mark): mark
    case .dot(let mark): mark
    case .rule(let mark): mark
    case .band(let mark): mark
    case .bar(let mark): mark
    case .text(let mark): mark
    case .heatmap(let mark): mark
    case .interval(let mark): mark
    case .box(let mark): mark
    case .fan(let mark): mark
    case .link(let mark): mark
    case .region(let mark): mark
    }
  }
}
