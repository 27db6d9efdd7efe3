import Dates
import Revisions
import Spec

extension FieldType where Value == ColumnMapping {
  /// Which columns of a table hold what, and how its times are read.
  static var columnMapping: Self {
    .mapping("the names of columns") { fields in
      let standard = ColumnMapping()
      let keys = fields.optional(
        "keys", .oneOrMore(.text, atMost: 32),
        "The columns that tell series apart; by default those of source, signal, geo_type and geo_value that are there."
      )
      let mapping = ColumnMapping(
        time: fields.field("time", .text, default: standard.time, "The column of the time that a value is about."),
        issue: fields.field("issue", .text, default: standard.issue, "The column of the date of publication."),
        values: fields.field(
          "value", .oneOrMore(.text, atMost: 32), default: standard.values, "The column of the value, or several."),
        keys: keys?.map { KeyMapping($0) },
        timeType: fields.optional(
          "time-type", .timeType, "What times count; by default what the first row looks like."),
        issueType: fields.optional(
          "issue-type", .timeType, "What dates of publication count; by default what the first row looks like."),
        duplicates: fields.field(
          "duplicates", FieldType<DuplicatePolicy>.choice, default: standard.duplicates,
          "What two rows of one point and date are: an error, or the last one counts."))
      let roles =
        [("time", mapping.time), ("issue", mapping.issue)] + mapping.values.map { ("value", $0) }
        + (keys ?? []).map { ("keys", $0) }
      var known: Set<String> = []
      if fields.isSound, let twin = roles.first(where: { !known.insert($0.1).inserted }) {
        fields.report(
          code: "duplicate-name", "the column `\(twin.1)` is used for two parts of an issue", at: twin.0,
          hint: "give each part a column of its own")
      }
      return mapping
    }
  }
}

extension FieldType where Value == TimeType {
  static var timeType: Self { choice }
}
