/// One plot of a chart: marks on a pair of axes.
public struct Panel: Hashable, Sendable {
  /// What sets the panel apart, such as the name of a place.
  public var title: String?
  /// Drawn in order, later marks on top.
  public var marks: [Mark]
  /// Data that the axes reach though no mark shows them, so that the pictures of a sequence have the same axes.
  public var reach: [Datum]

  public init(_ title: String? = nil, marks: [Mark], reach: [Datum] = []) {
    self.title = title
    self.marks = marks
    self.reach = reach
  }
}
