import ArgumentParser
import Files
import Notebook
import Report
import Spec

/// `folio layout`: the layout engine without a spec, for pipes and scripts.
struct LayoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Lay a graph out.",
    discussion: """
      Reads a graph of any of the formats that a graph cell reads, finds positions for its nodes, and says how good they \
      are. --set reaches every field of the cell (folio kinds layout), --draw those of pictures (folio kinds drawing); \
      values are written as in a spec. A start for each seed; the files show the best.

      EXAMPLE
        folio layout karate.gml --seeds 0,1,2 --positions karate.csv --figure karate.svg --draw labels=true
        folio layout grid.txt --set min-distance=0.5 --json
      """)

  @Argument(
    help: ArgumentHelp("The file of the graph; `-` reads standard input.", valueName: "graph"), completion: .file())
  var graph: String

  @Option(help: ArgumentHelp("The format of the graph, where its name does not tell.", valueName: "format"))
  var format: String?

  @Option(help: ArgumentHelp("best, fast or recipe.", valueName: "name"))
  var strategy: String?

  @Option(help: ArgumentHelp("The seeds of the random starts, with commas between.", valueName: "n,…"))
  var seeds: String?

  @Option(help: ArgumentHelp("The most steps of the optimiser.", valueName: "n"))
  var iterations: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("A field of the cell.", valueName: "field=value"))
  var settings: [String] = []

  @Option(
    name: .customLong("draw"), parsing: .singleValue,
    help: ArgumentHelp("A field of the figure and the frames.", valueName: "field=value"))
  var drawing: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where to write the positions: .csv, .graphml, .dot or .json; `-` is CSV on standard output.", valueName: "file"),
    completion: .file())
  var positions: String?

  @Option(help: ArgumentHelp("The folder for the way as 00000.png, …", valueName: "dir"), completion: .directory)
  var frames: String?

  @Option(help: ArgumentHelp("Where to draw the layout: .png, .svg or .pdf.", valueName: "file"), completion: .file())
  var figure: String?

  @Flag(help: "Print the result as one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("How many threads run at a time.", valueName: "n"))
  var jobs = Machine.processorCount

  private var destinations: LayoutDestinations {
    LayoutDestinations(positions: positions, figure: figure, frames: frames)
  }

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
    guard !(json && positions == "-") else {
      throw ValidationError("--json and --positions - both write to standard output: name a file for the positions")
    }
    guard graph != "-" || format != nil else {
      throw ValidationError(
        "standard input has no name that tells its format: add --format, such as --format edge-list")
    }
    try destinations.check()
  }

  func run() async throws {
    let input = try graph == "-" ? TemporaryFile(holding: StandardStream.input, limit: 1 << 30) : nil
    // Without another use it would end, and take the file with it, before the plan runs.
    defer { withExtendedLifetime(input) {} }
    let path = input?.path ?? graph
    let spec = try spec()
    let (plan, diagnostics) = spec.plan(graph: path)
    guard let plan else {
      DiagnosticOutput(format: .text).write(diagnostics, of: spec.source)
      throw ExitStatus.wrongInput
    }
    let outcomes = try await outcomes(of: plan)
    let failures = outcomes.compactMap(\.failure)
    guard failures.isEmpty else {
      DiagnosticOutput(format: .text).write(failures, of: spec.source)
      throw ExitStatus.cellFailed
    }
    func output(_ id: String) -> CellOutput? { plan.position(of: id).flatMap { outcomes[$0].output } }
    try destinations.write(
      layout: output(LayoutSpec.layoutID)?.assets ?? [], figure: output(LayoutSpec.figureID)?.assets ?? [],
      frames: output(LayoutSpec.framesID)?.assets ?? [])
    let metrics = output(LayoutSpec.layoutID)?.metrics ?? []
    if json {
      StandardStream.output.write(String(decoding: JSONValue.object(metrics).utf8, as: UTF8.self) + "\n")
    } else if positions != "-" {
      StandardStream.output.write(LayoutSummary(metrics: metrics).text)
    }
  }

  private func outcomes(of plan: Plan) async throws -> [CellOutcome] {
    let progress = ProgressLine(name: "layout", total: plan.cells.count, isOn: StandardError.isTerminal)
    defer { progress.clear() }
    let runner = Runner(
      options: RunOptions(jobs: jobs, memory: Machine.memory / 2, cache: nil), onEvent: progress.show)
    return try await Interrupt.guarding { try await runner.run(plan, positions: Array(plan.cells.indices)) }
  }

  private func spec() throws -> LayoutSpec {
    var spec = LayoutSpec(graphFormat: format)
    let options: [(String, String?)] = [
      ("strategy", strategy), ("seeds", seeds.map { "[\($0)]" }), ("iterations", iterations),
    ]
    for case (let name, let text?) in options { spec.fields.append(ParameterOverride(name: name, text: text)) }
    spec.fields += try settings.map { try Self.field($0, of: "--set") }
    spec.pictureFields = try drawing.map { try Self.field($0, of: "--draw") }
    spec.positionFormats = destinations.positionFormats
    spec.figureFormats = destinations.figureFormats
    spec.hasFrames = frames != nil
    return spec
  }

  private static func field(_ text: String, of option: String) throws -> ParameterOverride {
    guard let field = ParameterOverride(text), !text.contains(where: \.isNewline) else {
      throw ValidationError("\(option) takes field=value on one line, not `\(text)`")
    }
    return field
  }
}
