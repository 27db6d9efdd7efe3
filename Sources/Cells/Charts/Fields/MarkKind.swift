/// The shapes that rows of data become.
enum MarkKind: String, CaseIterable {
  case line, area, band, dot, bar, rule, text, heatmap, errorbar, box, fan, link

  /// What has to be told where, besides x or y for rules.
  var needed: [ChannelName] {
    switch self {
    case .line, .area, .dot, .bar, .box, .fan: [.x, .y]
    case .band: [.x, .low, .high]
    case .errorbar: [.low, .high]
    case .rule: []
    case .text: [.x, .y, .text]
    case .heatmap: [.x, .y, .color]
    case .link: [.x, .y, .x2, .y2]
    }
  }

  /// What is of no use to the mark wherever it is written.
  func uses(_ channel: ChannelName) -> Bool {
    switch channel {
    case .x, .color, .facet: true
    case .y: self != .band
    case .x2, .y2: self == .link
    case .low, .high: self == .band || self == .errorbar
    case .size: self == .dot
    case .group: self == .line || self == .band || self == .fan
    case .text: self == .text
    }
  }

  /// Whether rows are joined in the order of x.
  var isJoined: Bool {
    switch self {
    case .line, .area, .band, .fan: true
    case .dot, .bar, .rule, .text, .heatmap, .errorbar, .box, .link: false
    }
  }

  /// Whether the mark makes its own summary of the rows that agree in x.
  var isSummary: Bool { self == .box || self == .fan }

  /// Whether the areas of series at one place can be put on each other.
  var isStackable: Bool { self == .bar || self == .area }

  /// "Line chart"
  var words: String {
    switch self {
    case .line: "line chart"
    case .area: "area chart"
    case .band: "band"
    case .dot: "dot plot"
    case .bar: "bar chart"
    case .rule: "chart of rules"
    case .text: "chart of texts"
    case .heatmap: "heatmap"
    case .errorbar: "chart of error bars"
    case .box: "box plot"
    case .fan: "fan chart"
    case .link: "chart of links"
    }
  }
}
