import Dates
import Notebook
import Revisions
import Spec

/// Which part of an archive a view shows.
struct ArchivePart {
  private let archive: Reference
  private let conditions: [(key: String, value: [String])]
  private let from: Day?
  private let to: Day?

  init(reading fields: inout FieldReader) {
    archive = fields.required("archive", .reference(to: ArchiveCell.kind.name), "The archive.")
    conditions =
      fields.optional(
        "where", .dictionary("key columns with the values to keep", of: .oneOrMore(.text)),
        "The keys to show, such as {geo_value: [ca, fl]}; all, if left out.") ?? []
    from = fields.optional("from", .day, "The first time to show.")
    to = fields.optional("to", .day, "The last time to show.")
    if let from, let to, from > to {
      fields.report(code: "out-of-range", "the first time is after the last", at: "to", hint: "swap `from` and `to`")
    }
  }

  /// - Throws: ``CellError`` where a condition names what is not there, or nothing is left.
  func select(_ run: CellRun) throws -> Archive {
    let whole = try run.value(archive, as: Archive.self)
    let part = try CellError.rewording({ CellError($0, field: ["where"]) }) { () throws(KeyConditionError) in
      try whole.selecting(
        where: conditions.map { KeyCondition($0.key, isOneOf: $0.value) }, from: from, through: to)
    }
    guard part.count > 0 else {
      throw CellError(
        code: "nothing-left", "no issue of `\(archive.id)` is about a time of this window",
        field: [from == nil ? "to" : "from"],
        hint: whole.timeSpan.map { "its times run from \($0.lowerBound) to \($0.upperBound)" })
    }
    return part
  }
}
