import Canvas

/// Where the names of a chart's series go, decided before there is any geometry.
struct KeyPlan {
  /// Entries of the legend; empty if there is none.
  let legend: [KeyEntry]
  /// Whether the names stand at the ends of the lines.
  let isDirect: Bool
  let hasColorBar: Bool
  /// What the sizes of dots mean, if the key says it.
  let sizes: SizeKey?

  /// Above this, names at line ends crowd out the lines.
  private static let maximalDirectLabels = 5

  init(chart: Chart) {
    let entries = KeyEntry.entries(of: chart.panels)
    hasColorBar =
      chart.colorScale != nil
      && chart.panels.contains { panel in panel.marks.contains { !$0.content.colorValues.isEmpty } }
    let areLines = entries.allSatisfy { entry in
      if case .line = entry.symbol { true } else { false }
    }
    isDirect =
      switch chart.key {
      case .automatic:
        chart.panels.count == 1 && !hasColorBar && areLines && entries.count <= Self.maximalDirectLabels
      // Lines alone have an end, and more labels than this fill the lowest plot.
      case .direct: areLines && entries.count <= 2 * Self.maximalDirectLabels
      case .legend, .none: false
      }
    sizes = chart.key == .none ? nil : chart.sizeKey
    legend = isDirect || chart.key == .none ? [] : entries
  }
}
