import Dates
import Spec

/// Steps along a column of numbers or dates; each value is counted to the step that it lies in.
enum Binning: Hashable {
  /// Round steps, about as many.
  case count(Int)
  /// Steps of one width, from zero.
  case step(Double)
  case calendar(Period)

  enum Period: String, CaseIterable {
    /// From Monday.
    case week
    case month, quarter, year
  }

  /// The largest number of steps that an axis could show.
  private static let mostSteps = 10_000.0

  /// The column with the beginning of the step in place of each value, and with the widths; nil if there are too many steps.
  func applied(to column: DataColumn) -> DataColumn? {
    if case .calendar(let period) = self {
      let bins = column.values.map { Day(chart: $0).map(period.bin) }
      return column.binned(
        starts: bins.map { $0.map { Double($0.start.daysSinceEpoch) } ?? .nan },
        widths: bins.map { $0.map { Double($0.end - $0.start) } ?? .nan })
    }
    let present = column.values.filter(\.isFinite)
    guard let low = present.min(), let high = present.max() else { return column }
    let step = width(low, high, isOfDays: column.kind == .day)
    guard step > 0, (high - low) / step <= Self.mostSteps else { return nil }
    return column.binned(
      starts: column.values.map { $0.isFinite ? ($0 / step).rounded(.down) * step : .nan },
      widths: [Double](repeating: step, count: column.count))
  }

  /// 1, 2 or 5 times a power of ten, which makes at most so many steps; whole days for dates.
  private func width(_ low: Double, _ high: Double, isOfDays: Bool) -> Double {
    switch self {
    case .step(let step): return step
    case .calendar: return 1
    case .count(let count):
      let least = (high - low) / Double(count)
      guard least.isFinite, least > 1e-200, least < 1e200 else { return 1 }
      var unit = 1.0
      while unit > least { unit /= 10 }
      while unit * 10 <= least { unit *= 10 }
      let step = [1, 2, 5, 10].map { $0 * unit }.first { $0 >= least } ?? 10 * unit
      return isOfDays ? max(1, step.rounded(.up)) : step
    }
  }
}

extension Binning.Period {
  /// The period that a day lies in, from its first day to that of the next.
  func bin(of day: Day) -> (start: Day, end: Day) {
    switch self {
    case .week:
      // 1970-01-05 was a Monday.
      let offset = (Int(day.daysSinceEpoch) - 4) % 7
      let start = Day(daysSinceEpoch: day.daysSinceEpoch - Int32(offset < 0 ? offset + 7 : offset))
      return (start, Day(daysSinceEpoch: start.daysSinceEpoch + 7))
    case .month: return months(1, in: day)
    case .quarter: return months(3, in: day)
    case .year: return months(12, in: day)
    }
  }

  private func months(_ count: Int, in day: Day) -> (start: Day, end: Day) {
    let start = Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1) ?? day
    return (start, start.adding(months: count))
  }
}

extension DataColumn {
  fileprivate func binned(starts: [Double], widths: [Double]) -> DataColumn {
    var column = DataColumn(name: name, kind: kind, values: starts)
    column.widths = widths
    return column
  }
}

extension FieldType where Value == Binning {
  /// `true`, a number of steps, `{step: 5}`, or a period of the calendar.
  static var binning: Self {
    let periods = FieldType<Binning.Period>.choice
    let step = FieldType.mapping("a step") { fields in
      .step(fields.required("step", .number(in: 1e-9...1e12), "The width of a step."))
    }
    let scalar = FieldType.scalar(
      "true, a number of steps from 2 to 1000, or one of week, month, quarter, year", shape: .form("bin"),
      placeholder: .count(10),
      show: { binning in
        switch binning {
        case .count(let count): String(count)
        case .step: "{step: …}"
        case .calendar(let period): period.rawValue
        }
      },
      hint: { Suggestion.hint(for: $0.text, among: Binning.Period.allCases.map(\.rawValue)) }
    ) { scalar in
      switch scalar.core {
      case .boolean(true): return .count(20)
      case .integer(let count): return (2...1000).contains(count) ? .count(count) : nil
      default: return Binning.Period(rawValue: scalar.text).map { .calendar($0) }
      }
    }
    return FieldType(
      expectation: scalar.expectation, shape: .either(.either(scalar.shape, periods.shape), step.shape),
      placeholder: scalar.placeholder, show: scalar.show
    ) { site, context in
      if case .mapping = site.node.content { return step.value(at: site, &context) }
      return scalar.value(at: site, &context)
    }
  }
}
