import Dates
import Spec

/// The as-of dates of a view: `date: D`, or `dates: {from, to, every}`, or `dates: [D, …]`.
struct AsOfDates {
  /// Ascending.
  let days: [Day]

  init(reading fields: inout FieldReader) {
    let single = fields.optional("date", .day, "The as-of date.")
    let several = fields.optional("dates", .days, "Several as-of dates.")
    fields.requireExactlyOne(of: "date", "dates")
    days = single.map { [$0] } ?? several ?? []
  }
}
