public import Canvas

/// The colour of a mark by what it means; the theme and the colour scale of the chart decide the paint.
public enum MarkColor: Hashable, Sendable {
  /// The colour of the text: black on white.
  case ink
  /// A grey for what is only context.
  case muted
  /// A category of Okabe and Ito, from 0; from the seventh on the colours repeat and lines are dashed.
  case category(Int)
  /// A value of the chart's colour scale.
  case value(Double)
  case fixed(Color)
}
