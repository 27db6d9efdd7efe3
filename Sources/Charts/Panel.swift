/// One plot of a chart: marks on a pair of axes.
public struct Panel: Hashable, Sendable {
  /// What sets the panel apart, such as the name of a place.
  public var title: String?
  /// Drawn in order, later marks on top.
  public var marks: [Mark]

  public init(_ title: String? = nil, marks: [Mark]) {
    self.title = title
    self.marks = marks
  }
}
