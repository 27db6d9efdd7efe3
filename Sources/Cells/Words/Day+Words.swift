import Dates

extension Day {
  /// `24 Jun 2020`: for sentences, where a date in digits would break at its hyphens.
  var words: String { "\(day)\u{A0}\(monthAbbreviation)\u{A0}\(year)" }
}

extension ClosedRange<Day> {
  /// "1 Jun 2020 to 26 Jan 2021", or the only day.
  var words: String {
    lowerBound == upperBound ? lowerBound.words : "\(lowerBound.words) to \(upperBound.words)"
  }
}
