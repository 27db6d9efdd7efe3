import Dates
import Notebook
import Spec

/// Which columns of a table that was backed up become which parts of an archive.
struct ArchiveColumns {
  /// The column of the key that holds times.
  let time: String
  let timeType: TimeType
  /// The value columns; nil for all compared columns that hold numbers.
  let values: [String]?

  init(time: String, timeType: TimeType, values: [String]? = nil) {
    self.time = time
    self.timeType = timeType
    self.values = values
  }

  init(reading fields: inout FieldReader) {
    time = fields.field(
      "time", .text, default: "time_value", "The column of the key that says what time a row is about.")
    timeType = fields.field("time-type", .choice, default: .day, "What times count.")
    if timeType == .integer {
      fields.report(
        code: "unknown-value", "backups have dates, with which integers do not go", at: "time-type",
        hint: "choose a span of the calendar")
    }
    values = fields.optional(
      "values", .oneOrMore(.text, atMost: 1000),
      "The compared columns that the archive keeps; by default all that hold numbers.")
  }
}
