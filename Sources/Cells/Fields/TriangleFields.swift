import Dates
import Notebook
import Revisions
import Spec

/// What the issues of an archive say: values, or what came in since the issue before.
enum IssueContent: String, CaseIterable {
  case totals
  case increments

  var content: ReportingTriangle.Content { self == .totals ? .totals : .increments }
}

/// The fields of analyses by lag: which values, from when on they are final, at which lags.
struct TriangleFields {
  private let content: IssueContent
  private let waiting: Int?
  private let lags: [Int]?

  init(reading fields: inout FieldReader) {
    content = fields.field(
      "values", .choice, default: .totals,
      "Whether an issue gives a value as it is known, or what came in since the issue before.")
    waiting = fields.optional(
      "waiting", .integer(in: 0...3650),
      "Periods after which a value counts as final; by default 60 days, 12 weeks, or 8 months, quarters or years.")
    lags = fields.optional(
      "lags", .list(of: .integer(in: 0...3650), atMost: 400),
      "Lags in periods of the signal (days, weeks, months …); by default all up to `waiting`.")
  }

  /// Periods after which a value counts as final.
  func waiting(in grid: PeriodGrid) -> Int {
    if let waiting { return waiting }
    return switch grid.unit {
    case .day: 60
    case .week: 12
    case .month, .quarter, .year: 8
    }
  }

  /// The triangle at the lags asked for.
  func triangle(of archive: Archive) throws -> ReportingTriangle {
    let all = Array(0...waiting(in: archive.periodGrid))
    return try triangle(of: archive, lags: lags.map { Set($0).sorted() } ?? all)
  }

  /// The triangle at other lags.
  func triangle(of archive: Archive, lags: [Int]) throws -> ReportingTriangle {
    guard let triangle = archive.triangle(lags: lags, content: content.content) else {
      throw CellError(
        code: "too-large", "the triangle would have more than \(Archive.maximumTriangleCount) cells", field: ["lags"],
        hint: "ask for fewer lags, or a part of the archive")
    }
    return triangle
  }

  /// - Throws: Where no point is old enough to be final.
  func requireSettled(_ triangle: ReportingTriangle) throws {
    let waiting = waiting(in: triangle.grid)
    guard (0..<triangle.count).contains(where: { triangle.isSettled($0, after: waiting) }) else {
      throw CellError(
        code: "nothing-final", "no point is \(triangle.grid.words(waiting)) old, so none counts as final",
        field: ["waiting"], hint: "wait for a shorter time")
    }
  }
}
