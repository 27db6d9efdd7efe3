/// A statistical figure: one panel of marks, or several as small multiples, with titles, axes and a key.
///
/// A chart is a value. Drawing compiles it in phases, each a pure function in a file of its own under `Compile/`:
///
/// ```
/// Chart ─DataExtent─▶ domains ─PositionScale─▶ scales ─AxisTicks─▶ ticks ─FigureLayout─▶ boxes ─ChartScene─▶ Scene ─▶ Canvas
/// ```
///
/// ```swift
/// let chart = Chart(
///   title: "The loss falls fast, then slowly",
///   x: Axis("Iteration"), y: Axis("Loss", scale: .log),
///   panels: [Panel(marks: [.line(LineMark(losses, label: "loss"))])])
/// let scene = chart.scene()
/// let picture = try Canvas.bitmap(size: scene.size, scale: 2, background: scene.background) { scene.draw(on: $0) }
/// ```
public struct Chart: Hashable, Sendable {
  /// Where the names of series stand.
  public enum Key: Hashable, Sendable {
    /// At the ends of the lines if there is one panel, no colour bar, and at most five series; in a legend otherwise.
    case automatic
    case direct
    case legend
    case none
  }

  /// Whether panels have an axis in common.
  public enum Sharing: Hashable, Sendable {
    case shared
    case free
  }

  public var title: String?
  public var subtitle: String?
  /// A note below the figure, such as the source.
  public var footnote: String?
  public var x: Axis
  public var y: Axis
  public var panels: [Panel]
  /// Panels side by side; nil to choose by their number.
  public var columns: Int?
  /// Whether all panels have one x domain.
  public var xSharing: Sharing
  /// Whether all panels have one y domain.
  public var ySharing: Sharing
  public var key: Key
  /// The colours of marks with ``MarkColor/value(_:)``, and their bar; nil for a chart without.
  public var colorScale: ColorScale?
  /// What the sizes of dots mean; nil for a chart without.
  public var sizeKey: SizeKey?
  /// The width in points, at least 160.
  public var width: Double
  /// The height in points; nil to choose by the number of rows.
  public var height: Double?

  public init(
    title: String? = nil, subtitle: String? = nil, footnote: String? = nil, x: Axis = Axis(), y: Axis = Axis(),
    panels: [Panel], columns: Int? = nil, xSharing: Sharing = .shared, ySharing: Sharing = .shared,
    key: Key = .automatic, colorScale: ColorScale? = nil, sizeKey: SizeKey? = nil, width: Double = 720,
    height: Double? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.footnote = footnote
    self.x = x
    self.y = y
    self.panels = panels
    self.columns = columns
    self.xSharing = xSharing
    self.ySharing = ySharing
    self.key = key
    self.colorScale = colorScale
    self.sizeKey = sizeKey
    self.width = width
    self.height = height
  }
}
