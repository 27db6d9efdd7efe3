/// What each kind of mark can do for the phases of a chart.
protocol MarkContent {
  var color: MarkColor { get }
  /// The values of the chart's colour scale that the mark shows.
  var colorValues: [Double] { get }
  /// The name of the series; marks of one name share one entry in the key.
  var label: String? { get }
  /// How the key shows the mark; nil for marks that are not in a key.
  var keySymbol: KeySymbol? { get }
  /// Tells the axes what they have to reach.
  func extend(_ extent: inout DataExtent)
  /// Adds what is drawn inside the plot.
  func draw(in frame: PanelFrame, onto layer: inout MarkLayer)
  /// The data that readers can ask for.
  var readable: [Datum] { get }
}

extension MarkContent {
  /// None.
  var readable: [Datum] { [] }

  /// That of its colour, if it is one.
  var colorValues: [Double] {
    if case .value(let value) = color { [value] } else { [] }
  }
}
