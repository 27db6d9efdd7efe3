/// What a column of the data decides about a mark.
enum ChannelName: String, CaseIterable {
  case facet, color, group, x, x2, y, y2, low, high, size, text

  /// Whether its values have a place on an axis.
  var isPosition: Bool {
    switch self {
    case .x, .x2, .y, .y2, .low, .high: true
    case .facet, .color, .group, .size, .text: false
    }
  }
}
