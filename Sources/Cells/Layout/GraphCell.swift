import Bytes
public import GraphLayout
import Markup
public import Notebook
import Report
import Spec

/// A graph from a file or from a generator.
struct GraphCell: Cell {
  typealias Value = Graph

  static let kind = CellKind(
    name: "graph", version: 3,
    summary: "A simple undirected graph: from a file of one of the usual formats, or one that is generated.",
    example: """
      - id: lattice
        graph:
          generate: {kind: grid, rows: 10, columns: 10}
      """,
    shorthand: "file")

  private let file: FilePath?
  private let format: GraphFormat?
  private let generator: GraphGenerator?

  init(reading fields: inout FieldReader) {
    file = fields.optional(
      "file", .file,
      "A graph, plain or gzip. In an edge list (`.txt`), two nodes a line; `# n: 34` counts nodes without edges too.")
    format = fields.optional("format", .choice, "The format of the file, if its name does not end as it should.")
    generator = fields.optional(
      "generate", .mapping("the fields of a generated graph", GraphGenerator.init(reading:)), "A graph made by rule.")
    fields.requireExactlyOne(of: "file", "generate")
  }

  func run(_ run: CellRun) throws -> CellOutput {
    let graph = try read(run)
    let components = graph.componentCount
    var facts =
      "\(NumberWords.count(graph.nodeCount, "node")), \(NumberWords.count(graph.edges.count, "edge")), "
      + "\(NumberWords.count(components, "component"))"
    if let most = graph.degrees.max() { facts += ", degrees up to \(most)" }
    var dropped: [String] = []
    if graph.droppedLoops > 0 { dropped.append(NumberWords.count(graph.droppedLoops, "self-loop")) }
    if graph.droppedRepeats > 0 { dropped.append(NumberWords.count(graph.droppedRepeats, "repeated edge")) }
    if graph.weights != nil { facts += ", weighted" }
    if graph.wasDirected { facts += "; read as undirected" }
    if !dropped.isEmpty { facts += "; left out: \(NumberWords.list(dropped))" }
    return CellOutput(
      value: graph, blocks: [.prose([.paragraph([.text(facts + ".")])])],
      metrics: [
        .init("nodes", .integer(graph.nodeCount)), .init("edges", .integer(graph.edges.count)),
        .init("components", .integer(components)), .init("self_loops", .integer(graph.droppedLoops)),
        .init("repeated_edges", .integer(graph.droppedRepeats)),
        .init("directed_input", .integer(graph.wasDirected ? 1 : 0)),
      ])
  }

  private func read(_ run: CellRun) throws -> Graph {
    guard let file else { return try generator?.graph() ?? Graph.path(nodes: 0) }
    let input = try run.file(file)
    guard let format = format ?? GraphFormat(fileName: input.name) else { throw CellError(unknownFormat: input.name) }
    do {
      return try Graph(reading: ByteSource(path: input.location), format: format)
    } catch let error as GraphReadingError {
      throw CellError(error, file: input.name)
    } catch let error as ByteSourceError {
      throw CellError(error, file: input.name)
    }
  }
}

extension Graph: CellValue {}
