import Charts
import Dates

extension TimeType {
  /// A time for sentences: `24 Jun 2020` for a day, else as data have it.
  func words(_ time: Day) -> String {
    self == .day ? time.words : text(of: time)
  }

  /// "1 Jun 2020 to 26 Jan 2021", or the only time.
  func words(_ span: ClosedRange<Day>) -> String {
    span.lowerBound == span.upperBound
      ? words(span.lowerBound) : "\(words(span.lowerBound)) to \(words(span.upperBound))"
  }

  /// What an axis of times is: the calendar, but for integers.
  var axisScale: Axis.Scale { self == .integer ? .linear : .day }

  /// What a colour that stands for a time is.
  var colorKind: ColorScale.Kind { self == .integer ? .number : .day }
}
