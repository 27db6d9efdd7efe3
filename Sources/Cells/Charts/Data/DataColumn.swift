import Dates
import Notebook

/// A column of a table as a chart reads it: numbers, dates or texts.
struct DataColumn {
  enum Kind {
    case number
    /// Values are days since 1970-01-01.
    case day
    case text

    /// "numbers"
    var words: String {
      switch self {
      case .number: "numbers"
      case .day: "dates"
      case .text: "texts"
      }
    }
  }

  let name: String
  let kind: Kind
  /// As they stand in the data; an empty one is missing.
  private(set) var texts: [String]
  /// One for each text, NaN where it is missing; empty for a column of texts.
  private(set) var values: [Double]
  /// The widths of the bins that begin at the values, of a column that was binned.
  var widths: [Double]?

  /// Numbers if the table says so, else dates if every text is one, else texts.
  init(name: String, texts: [String], isNumeric: Bool) {
    self.name = name
    self.texts = texts
    if isNumeric {
      kind = .number
      values = texts.map { Double($0) ?? .nan }
    } else if let days = Self.days(texts) {
      kind = .day
      values = days
    } else {
      kind = .text
      values = []
    }
  }

  init(name: String, kind: Kind, texts: [String], values: [Double], widths: [Double]? = nil) {
    self.name = name
    self.kind = kind
    self.texts = texts
    self.values = values
    self.widths = widths
  }

  /// Computed numbers or days.
  init(name: String, kind: Kind, values: [Double]) {
    let texts = values.map { value in
      guard kind == .day, let day = Day(chart: value) else { return TableData.text(value) }
      return day.description
    }
    self.init(name: name, kind: kind, texts: texts, values: values)
  }

  var count: Int { texts.count }

  /// The same column with its rows chosen.
  func rows(_ rows: [Int]) -> DataColumn {
    DataColumn(
      name: name, kind: kind, texts: rows.map { texts[$0] }, values: kind == .text ? [] : rows.map { values[$0] },
      widths: widths.map { widths in rows.map { widths[$0] } })
  }

  /// The same texts read as dates; nil if one of them is none.
  var asDays: DataColumn? {
    if kind == .day { return self }
    return Self.days(texts).map { DataColumn(name: name, kind: .day, texts: texts, values: $0) }
  }

  /// The same texts as names.
  var asTexts: DataColumn { DataColumn(name: name, kind: .text, texts: texts, values: []) }

  /// A text of the spec as a value of the column; nil if it is none, or if the column is of texts.
  func value(of text: String) -> Double? { kind.value(of: text) }

  /// The texts that are not missing, each once, in the order of the data.
  var distinctTexts: [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Days of texts that all have the form of the first; nil if they do not, or if there is none.
  fileprivate static func days(_ texts: [String]) -> [Double]? {
    guard let first = texts.first(where: { !$0.isEmpty }), let type = TimeType.spelled(in: first.utf8.span),
      type != .integer
    else { return nil }
    var days: [Double] = []
    days.reserveCapacity(texts.count)
    for text in texts {
      if text.isEmpty {
        days.append(.nan)
      } else if let day = type.time(text) {
        days.append(Double(day.daysSinceEpoch))
      } else {
        return nil
      }
    }
    return days
  }
}

extension DataColumn.Kind {
  /// A text of the spec as a value; nil if it is none.
  func value(of text: String) -> Double? {
    switch self {
    case .number: Double(text).flatMap { $0.isFinite ? $0 : nil }
    case .day: DataColumn.days([text])?.first
    case .text: nil
    }
  }
}

extension Day {
  /// The day of a place on an axis of days; nil beyond the calendar.
  init?(chart value: Double) {
    guard value >= Double(Day.earliest.daysSinceEpoch), value <= Double(Day.latest.daysSinceEpoch) else { return nil }
    self.init(daysSinceEpoch: Int32(value.rounded()))
  }
}
