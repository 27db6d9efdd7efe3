import Cells
import Files
import Notebook
import Spec

/// The notebook that `folio layout` runs: a graph, its layout, and a cell for each kind of picture that is wanted.
///
/// Made from the arguments as text, so that a wrong one is reported like a wrong line of a spec.
struct LayoutSpec {
  static let layoutID = "layout"
  static let figureID = "figure"
  static let framesID = "frames"

  /// The format of the graph, where its name does not tell.
  var graphFormat: String?
  /// Fields of the cell `layout`, each with its value as one writes it in a spec.
  var fields: [ParameterOverride] = []
  /// Fields of the pictures.
  var pictureFields: [ParameterOverride] = []
  /// Formats of the positions beside CSV.
  var positionFormats: [String] = []
  /// Formats of the figure beside PNG; nil for no figure.
  var figureFormats: [String]?
  var hasFrames = false

  var source: SourceFile {
    let given = Set(fields.map(\.name))
    let parameters = ["graph"] + paths.map(\.name)
    var lines = ["folio: 1", "title: Layout", "parameters:"] + parameters.map { "  \($0): \"\"" } + ["cells:"]
    func add(id: String, kind: String, _ fields: [String]) {
      lines += ["  - id: \(id)", "    \(kind):"] + fields.map { "      \($0)" }
    }
    add(id: "graph", kind: "graph", ["file: ${graph}"] + (graphFormat.map { ["format: \($0)"] } ?? []))
    var exports: [String] = []
    if !positionFormats.isEmpty, !given.contains("export") {
      exports = ["export: [\(positionFormats.joined(separator: ", "))]"]
    }
    // Of a large graph, states that nobody looks at take most of the memory.
    let states = hasFrames || given.contains("record") ? [] : ["record: 2"]
    add(id: Self.layoutID, kind: "layout", ["graph: graph"] + fields.map(line) + states + exports)
    let picture = ["layout: \(Self.layoutID)"] + pictureFields.map { "\($0.name): \($0.text)" }
    if let figureFormats {
      add(
        id: Self.figureID, kind: "drawing",
        picture + (figureFormats.isEmpty ? [] : ["export: [\(figureFormats.joined(separator: ", "))]"]))
    }
    if hasFrames { add(id: Self.framesID, kind: "animation", picture + ["frames: 2000", "player: frames"]) }
    return SourceFile(name: "the arguments", text: lines.joined(separator: "\n") + "\n")
  }

  /// The plan, or nil with all that is wrong.
  func plan(graph path: String) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    let overrides = [ParameterOverride(name: "graph", text: path)] + paths
    let reading = NotebookReader(registry: .standard).read(source, overrides: overrides)
    let folder = WorkingFolder.path
    let planning = Planner(specFolder: folder, workingFolder: folder, program: Version.build)
      .plan(reading, stem: "layout")
    return (planning.plan, planning.diagnostics)
  }

  /// The fields that name files: as parameters, their paths count from the working folder and may lead anywhere.
  private var paths: [ParameterOverride] {
    fields.filter { Self.pathFields.contains($0.name) }
  }

  private static let pathFields = Set(
    CellRegistry.standard.fields(of: "layout")?.filter { $0.shape == .file }.map(\.name) ?? [])

  private func line(_ field: ParameterOverride) -> String {
    "\(field.name): " + (Self.pathFields.contains(field.name) ? "${\(field.name)}" : field.text)
  }
}
