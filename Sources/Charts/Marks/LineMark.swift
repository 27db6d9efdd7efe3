import Canvas
public import Dates

/// A line through data in the given order.
///
/// Missing values break the line; a point between two gaps is shown as a dot.
public struct LineMark: Hashable, Sendable {
  /// How the line goes from one point to the next.
  public enum Interpolation: Hashable, Sendable {
    case linear
    /// Level until the next point, then a jump: for a value that holds until it is revised.
    case stepAfter
  }

  public var data: [Datum]
  public var label: String?
  public var color: MarkColor
  /// In points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  public var interpolation: Interpolation
  /// The date on which the data were as the line has them, for readers who ask: on a day axis each datum then has a lag.
  public var asOf: Day?

  public init(
    _ data: [Datum], label: String? = nil, color: MarkColor = .category(0), width: Double = 1.75, dash: [Double] = [],
    interpolation: Interpolation = .linear, asOf: Day? = nil
  ) {
    self.asOf = asOf
    self.data = data
    self.label = label
    self.color = color
    self.width = width
    self.dash = dash
    self.interpolation = interpolation
  }

  /// The dashes that tell categories of one colour apart, unless the mark has its own.
  var effectiveDash: [Double] {
    guard dash.isEmpty, case .category(let index) = color else { return dash }
    switch index.magnitude / UInt(OkabeIto.lineColorCount) % 3 {
    case 1: return [6, 3]
    case 2: return [1.5, 2.5]
    default: return []
    }
  }
}

extension LineMark: MarkContent {
  var keySymbol: KeySymbol? { .line(width: width, dash: effectiveDash) }

  var readable: [Datum] { data }

  func extend(_ extent: inout DataExtent) {
    for datum in data { extent.include(datum) }
  }

  func draw(in frame: PanelFrame, onto layer: inout MarkLayer) {
    let paint = frame.paint(color)
    let stroke = Stroke(color: paint, width: width, dash: effectiveDash, cap: .butt, join: .round)
    for run in runs(in: frame) {
      if run.count == 1 {
        layer.shapes.append(.fill(.circle(center: run[0], radius: max(1.5, 0.9 * width)), paint))
      } else {
        layer.shapes.append(.stroke(.polyline(run), stroke))
      }
    }
  }

  /// The unbroken stretches of the line in figure coordinates, as thin as the picture allows.
  func runs(in frame: PanelFrame) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for datum in data {
      guard let point = frame.point(datum) else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      if interpolation == .stepAfter, let last = run.last { run.append(Point(x: point.x, y: last.y)) }
      run.append(point)
    }
    if !run.isEmpty { runs.append(run) }
    return runs.map { LineSimplification.thinned($0) }
  }

  /// The last datum that is not missing.
  var end: Datum? { data.last { $0.x.isFinite && $0.y.isFinite } }

  /// The last point of the line in the plot.
  func lastPoint(in frame: PanelFrame) -> Point? {
    let plot = frame.plot.inset(by: -0.5)
    return data.reversed().lazy.compactMap { frame.point($0) }.first { plot.contains($0) }
  }
}
