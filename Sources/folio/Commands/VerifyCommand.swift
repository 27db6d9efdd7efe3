import ArgumentParser
import Files
import Report

/// `folio verify`: whether reports are whole, and still what their specs and data say.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether reports are whole and still belong to their specs and data.",
    discussion: """
      Compares the digest of every file of a report with its run.json. Then plans the spec with the parameters of that \
      run, without running it, and compares what each cell says and reads. The spec is looked for here, in notebooks, \
      and beside the output folder; --spec says where it is. A file that --set had named is not found by its name \
      alone: give the same --set.

      EXAMPLE
        folio verify output
        folio verify site/backfill --spec notebooks/backfill.yaml --set data=visits.csv

      EXIT CODES
        0 all reports are whole and up to date, 1 some are not, 2 there is no report.
      """)

  @Argument(help: ArgumentHelp("An output folder, or one report in it.", valueName: "dir"), completion: .directory)
  var output = "output"

  @Option(
    help: ArgumentHelp("Where a spec is.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var spec: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("A parameter whose value the record does not tell.", valueName: "name=value"))
  var settings: [String] = []

  @Flag(help: "Leave the specs and their data alone: verify the files of the reports only.")
  var onlyFiles = false

  func run() throws {
    let reports = try ReportFolder.reports(at: output)
    guard !reports.isEmpty else { throw ValidationError("there is no report in \(output)") }
    let search = SpecSearch(named: spec, besides: output)
    var isSound = true
    for report in reports {
      var problems = try ReportVerification(report).findings.map(\.line)
      var spec: String?
      if !onlyFiles {
        spec = search.path(of: report.record.spec.path)
        problems +=
          try spec.map { try SpecComparison(report.record, spec: $0, settings: settings).lines } ?? [
            "no spec: there is no \(report.record.spec.path) here; say where it is with --spec, or add --only-files"
          ]
      }
      isSound = isSound && problems.isEmpty
      let state =
        switch problems.count {
        case 0: "whole" + (spec.map { ", and what \($0) says" } ?? "")
        case 1: "1 problem"
        case let count: "\(count) problems"
        }
      StandardStream.output.write("\(report.path): \(state)\n" + problems.map { "  \($0)\n" }.joined())
    }
    guard isSound else { throw ExitStatus.cellFailed }
  }
}

extension ReportVerification.Finding {
  fileprivate var line: String {
    switch self {
    case .missing(let path): "missing file: \(path.shown)"
    case .changed(let path): "changed file: \(path.shown)"
    case .unlisted(let path): "file of nobody: \(path.shown)"
    }
  }
}

extension String {
  /// The text on one line, whatever it holds: records and folders may be somebody else's.
  fileprivate var shown: String {
    unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? debugDescription : self
  }
}
