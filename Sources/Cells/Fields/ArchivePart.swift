import Dates
import Notebook
import Revisions
import Spec

/// Which part of an archive a view shows.
struct ArchivePart {
  private let archive: Reference
  private let conditions: [(key: String, value: [String])]
  private let from: TimeText?
  private let to: TimeText?
  private let value: ValueChoice

  init(reading fields: inout FieldReader) {
    archive = fields.required("archive", .reference(to: ArchiveCell.kind.name, BackupsCell.kind.name), "The archive.")
    conditions =
      fields.optional(
        "where", .dictionary("key columns with the values to keep", of: .oneOrMore(.text)),
        "The keys to show, such as {geo_value: [ca, fl]}; all, if left out.") ?? []
    from = fields.optional("from", .timeText, "The first time to show.")
    to = fields.optional("to", .timeText, "The last time to show.")
    value = ValueChoice(reading: &fields)
    if let from, let to, let type = TimeType.spelled(in: from.text.utf8.span), let first = type.time(from.text),
      type == TimeType.spelled(in: to.text.utf8.span), let last = type.time(to.text), first > last
    {
      fields.report(code: "out-of-range", "the first time is after the last", at: "to", hint: "swap `from` and `to`")
    }
  }

  /// - Throws: ``CellError`` where a condition names what is not there, or nothing is left.
  func select(_ run: CellRun) throws -> Archive {
    let whole = try value.select(from: run.value(archive, as: Archive.self))
    let from = try from?.time(whole.timeType, field: "from")
    let to = try to?.time(whole.timeType, field: "to")
    if let from, let to, from > to {
      throw CellError(
        code: "out-of-range", "the first time is after the last", field: ["to"], hint: "swap `from` and `to`")
    }
    let part = try CellError.rewording({ CellError($0, field: ["where"]) }) { () throws(KeyConditionError) in
      try whole.selecting(
        where: conditions.map { KeyCondition($0.key, isOneOf: $0.value) }, from: from, through: to)
    }
    guard part.count > 0 else {
      throw CellError(
        code: "nothing-left", "no issue of `\(archive.id)` is about a time of this window",
        field: [from == nil ? "to" : "from"],
        hint: whole.timeHint)
    }
    return part
  }
}
