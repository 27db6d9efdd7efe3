import Bytes
import Dates
import Markup
public import Notebook
import Report
import RevisionStore
public import Revisions
import Spec
import Tabular

/// Every issue of a signal, from a table or from a simulator.
struct ArchiveCell: Cell {
  typealias Value = Archive

  static let kind = CellKind(
    name: "archive", version: 2,
    summary: "All issues of a signal that was revised: from a CSV file, or simulated with known truth.",
    example: """
      - id: visits
        archive:
          file: data/issues.csv.gz
          columns: {time: day, issue: published, value: cases, keys: [state]}
      """)

  private let file: FilePath?
  private let columns: ColumnMapping
  private let simulation: Simulation?

  init(reading fields: inout FieldReader) {
    file = fields.optional(
      "file", .file,
      "A table of issues as CSV, TSV, JSON Lines or JSON of the COVIDcast API, plain, gzip or zstd, or a store of `folio archive convert`; it goes before `simulate`."
    )
    columns = fields.field(
      "columns", .columnMapping, default: ColumnMapping(), "Which columns of the table hold what.")
    simulation = fields.optional(
      "simulate", .mapping("the fields of a simulation", Simulation.init(reading:)),
      "A seeded simulation, where no file is given.")
    if file == nil, simulation == nil { fields.requireExactlyOne(of: "file", "simulate") }
  }

  func estimatedBytes(_ run: CellRun) -> Int {
    guard let file, let input = try? run.file(file) else { return (simulation?.issueCount ?? 0) * 64 + 16_000_000 }
    // A row of text is about 90 bytes, 10 of them after compression, and 24 in the builder and again in the archive.
    return input.size * (input.name.hasSuffix(".gz") || input.name.hasSuffix(".zst") ? 8 : 2) + 16_000_000
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let archive = try read(run)
    guard let times = archive.timeSpan, let issues = archive.issueSpan else {
      throw CellError(code: "no-data", "the archive has no issues")
    }
    return CellOutput(
      value: archive, blocks: [.prose([.paragraph([.text(facts(archive, times, issues))])])],
      metrics: [
        .init("issues", .integer(archive.count)), .init("points", .integer(archive.pointCount)),
        .init("series", .integer(archive.keys.count)),
        .init("first_time", .string(archive.timeType.text(of: times.lowerBound))),
        .init("last_time", .string(archive.timeType.text(of: times.upperBound))),
        .init("first_issue", .string(archive.issueType.text(of: issues.lowerBound))),
        .init("last_issue", .string(archive.issueType.text(of: issues.upperBound))),
      ])
  }

  private func facts(_ archive: Archive, _ times: ClosedRange<Day>, _ issues: ClosedRange<Day>) -> String {
    var facts = "\(NumberWords.count(archive.count, "issue")) of \(NumberWords.count(archive.pointCount, "point"))"
    if archive.keys.count > 1 { facts += " in \(archive.keys.count) series" }
    facts += " (\(archive.timeType.words(times))), issued \(archive.issueType.words(issues))"
    if archive.pointCount > 1 {
      let rate = NumberWords.decimal(Double(archive.count) / Double(archive.pointCount), places: 1)
      facts += ": \(rate) issues a point"
    }
    return facts + "."
  }

  private func read(_ run: CellRun) throws -> Archive {
    if let file {
      let input = try run.file(file)
      do {
        if RevisionStore.isDatabase(input.location) {
          guard columns == ColumnMapping() else {
            throw CellError(
              code: "known-columns", "\(input.name): a store knows its columns", field: ["columns"],
              hint: "leave `columns` out")
          }
          return try RevisionStore(opening: input.location).archive()
        }
        let source = try ByteSource(path: input.location)
        return try Archive(reading: source, columns: columns, format: IssueFormat(fileName: input.name))
      } catch let error as ArchiveReadingError {
        throw CellError(error, file: input.name)
      } catch let error as StoreError {
        throw CellError(error, file: input.name)
      } catch let error as ByteSourceError {
        throw CellError(error, file: input.name)
      }
    }
    guard let simulation else { throw CellError(code: "missing-field", "one of `file` or `simulate` is needed") }
    return try simulation.run().archive
  }
}

extension Archive: CellValue {}
