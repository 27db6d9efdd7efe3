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
    name: "graph", version: 1,
    summary: "A simple undirected graph: an edge list, or one that is generated.",
    example: """
      - id: lattice
        graph:
          generate: {kind: grid, rows: 10, columns: 10}
      """,
    shorthand: "file")

  private let file: FilePath?
  private let generator: GraphGenerator?

  init(reading fields: inout FieldReader) {
    file = fields.optional(
      "file", .file, "An edge list: two nodes a line; `# n: 34` counts nodes without edges too. Plain or gzip.")
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
    if !dropped.isEmpty { facts += "; left out: \(NumberWords.list(dropped))" }
    return CellOutput(
      value: graph, blocks: [.prose([.paragraph([.text(facts + ".")])])],
      metrics: [
        .init("nodes", .integer(graph.nodeCount)), .init("edges", .integer(graph.edges.count)),
        .init("components", .integer(components)), .init("self_loops", .integer(graph.droppedLoops)),
        .init("repeated_edges", .integer(graph.droppedRepeats)),
      ])
  }

  private func read(_ run: CellRun) throws -> Graph {
    guard let file else { return try generator?.graph() ?? Graph.path(nodes: 0) }
    let input = try run.file(file)
    do {
      var source = try ByteSource(path: input.location)
      return try EdgeListReader.graph(reading: &source)
    } catch let error as EdgeListError {
      throw CellError(error, file: input.name)
    } catch let error as ByteSourceError {
      throw CellError(error, file: input.name)
    }
  }
}

extension Graph: CellValue {}
