import ArgumentParser
import Cells
import Files
import Imaging
import Notebook

/// `folio export`: a figure of a spec becomes a picture or a film.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a figure of a spec as a picture, a film or a folder of frames.",
    discussion: """
      Runs the cell and those that it needs, which may come from the cache, and draws its figure anew. The format is that \
      of the ending of PATH, if --format does not tell: png, svg and pdf are one frame, the last; apng, gif, webp, mp4 and \
      webm are films; frames is a folder of PATH/00000.png and so on. mp4 and webm are made by ffmpeg, which has to be \
      installed; the others need nothing. The file takes its name when it is whole.

      EXAMPLE
        folio export notebooks/graph-layout.yaml walk -o walk.gif --fps 20 --set seed=7
        folio export notebooks/graph-layout.yaml walk --format frames -o frames --scale 1 --every 2
      """)

  @Argument(help: ArgumentHelp("The spec; `-` reads standard input.", valueName: "spec"), completion: .file())
  var spec: String

  @Argument(help: ArgumentHelp("The cell; needed where several have figures.", valueName: "cell"))
  var cell: String?

  @Option(help: ArgumentHelp("What to write; by default what the ending of the path says.", valueName: "format"))
  var format: ExportFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file or folder to write.", valueName: "path"), completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "Pixels a point: 1 gives the size that the cell says. By default that of the cell, and 1 for a film.",
      valueName: "s"))
  var scale: Double?

  @Option(help: ArgumentHelp("Frames a second; by default what the cell says.", valueName: "f"))
  var fps: Double?

  @Option(help: ArgumentHelp("The frames to take, from 0, such as 10..20 or 10; by default all.", valueName: "a..b"))
  var frames: FrameRange?

  @Option(help: ArgumentHelp("Take every so many of them.", valueName: "k"))
  var every = 1

  @Option(help: ArgumentHelp("The colours of the figure.", valueName: "theme"))
  var theme = FigureTheme.light

  @Option(help: ArgumentHelp("The figure, where the cell has several.", valueName: "name"))
  var figure: String?

  @Flag(
    help: """
      Keep every colour of png, frames, apng and webp. Otherwise such a picture has 255 colours if no one sees the \
      difference (45 dB).
      """)
  var lossless = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("The value of a parameter.", valueName: "name=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("How many threads draw; the bytes do not depend on it.", valueName: "n"))
  var jobs = Machine.processorCount

  @Flag(help: "Run every cell, and keep nothing.")
  var noCache = false

  @Flag(help: "Write nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number above 0") }
    guard every > 0 else { throw ValidationError("--every takes a number above 0") }
    if let scale { guard (0.01...64).contains(scale) else { throw ValidationError("--scale takes 0.01 to 64") } }
    if let fps { guard FrameRate.range.contains(fps) else { throw ValidationError("--fps takes 0.1 to 240") } }
  }

  func run() async throws {
    let format = try chosenFormat()
    let workspace = try Workspace(paths: [spec], settings: settings)
    workspace.show(.text)
    guard workspace.isSound, let entry = workspace.entries.first, let plan = entry.plan else {
      throw ExitStatus.wrongInput
    }
    let position = try FigureSearch.cell(cell, in: plan)
    let state = StateFolder()
    if !noCache { try? state.create() }
    let run = FigureRun(
      plan: plan, source: entry.file.source, position: position, figure: figure, format: format,
      export: FigureExport(
        scale: scale, framesPerSecond: fps, frames: frames?.indices, every: every, theme: theme, isLossless: lossless),
      path: output,
      options: RunOptions(
        jobs: jobs, memory: Machine.memory / 2,
        cache: noCache ? nil : state.cache(limit: RunCommand.usualCacheLimit.bytes),
        fresh: [plan.cells[position].id]),
      isQuiet: quiet)
    do {
      try await Interrupt.guarding { try await run.perform() }
    } catch let error as FilesError {
      StandardError.write("error: \(error.description)")
      throw ExitStatus.wrongInput
    }
  }

  /// What `--format` says, or else the ending of the path.
  private func chosenFormat() throws -> ExportFormat {
    if let format { return format }
    guard let format = FigureFormat(path: output) else {
      throw ValidationError(
        "the ending of \(output) names no format: give --format, one of "
          + ExportFormat.allValueStrings.joined(separator: ", "))
    }
    return .figure(format)
  }
}
