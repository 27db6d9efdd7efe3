// Measures one layout with a constraint, or after a change, beside the same without: `layout-constraints NAME FILE...`, where the
// name is `distance`, with the file of a graph, `K40` or two files for one graph of several components; or `warm`, with a file.
// Prints one JSON object: CPU seconds and residuals.
import Bytes
import Glibc
import GraphLayout

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

func read(_ name: String) throws -> Graph {
  if name.hasPrefix("K"), let nodes = Int(name.dropFirst()) { return try Graph.complete(nodes: nodes) }
  var source = try ByteSource(path: name)
  return try EdgeListReader.graph(reading: &source)
}

/// Both graphs side by side, and three nodes more.
func union(_ first: Graph, _ second: Graph) throws -> Graph {
  let shift = first.nodeCount
  let edges = first.edges.map { (Int($0.source), Int($0.target)) }
  let others = second.edges.map { (Int($0.source) + shift, Int($0.target) + shift) }
  let count = shift + second.nodeCount
  return try Graph(nodeCount: count + 3, edges: edges + others + [(count, count + 1)])
}

func distance(_ positions: NodePositions, _ a: Int, _ b: Int) -> Double {
  zip(positions[a], positions[b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}

func measureDistance(_ graph: Graph) throws {
  var options = LayoutOptions()
  options.strategy = .best
  options.frames = 2
  var free: LayoutResult?
  // The search of a complete graph would end with all nodes at one place.
  let isComplete = graph.edges.count == graph.nodeCount * (graph.nodeCount - 1) / 2
  let freeSeconds = try isComplete ? 0 : seconds { free = try Layout.run(graph, options: options) }
  let lengths = free.map { free in
    graph.edges.map { distance(free.finalPositions, Int($0.source), Int($0.target)) }.sorted()
  }
  for least in [1, lengths.map { 0.5 * $0[$0.count / 2] }].compactMap({ $0 }) {
    options.minimumDistance = MinimumDistance(least)
    var result: LayoutResult?
    let tiedSeconds = try seconds { result = try Layout.run(graph, options: options) }
    guard let result, let report = result.constraints, let found = result.finalPositions.minimumDistance else {
      continue
    }
    print(
      """
      {"distance": \(least), "free": \(freeSeconds), "tied": \(tiedSeconds), "kept": \(found / least), \
      "active": \(report.activePairs.count), "stationarity": \(report.stationarity), \
      "complementarity": \(report.complementarity), "violation": \(report.violation)}
      """)
  }
}

/// Every hundredth edge goes to a neighbour of a neighbour instead, and untouched nodes should stay.
func measureWarmStart(_ graph: Graph) throws {
  var options = LayoutOptions()
  options.strategy = .best
  options.frames = 2
  var cold: LayoutResult?
  let coldSeconds = try seconds { cold = try Layout.run(graph, options: options) }
  guard let before = cold?.finalPositions else { return }
  var neighbours = [[Int]](repeating: [], count: graph.nodeCount)
  for edge in graph.edges {
    neighbours[Int(edge.source)].append(Int(edge.target))
    neighbours[Int(edge.target)].append(Int(edge.source))
  }
  var touched: Set<Int> = []
  let edges = graph.edges.enumerated().map { place, edge in
    let (source, target) = (Int(edge.source), Int(edge.target))
    guard place % 100 == 50, let other = neighbours[target].last(where: { $0 != source }) else {
      return (source, target)
    }
    touched.formUnion([source, target, other])
    return (source, other)
  }
  let changed = try Graph(nodeCount: graph.nodeCount, edges: edges)
  var result: LayoutResult?
  let warmSeconds = try seconds {
    options.start = .warm(from: graph, at: before, to: changed)
    result = try Layout.run(changed, options: options)
  }
  guard let result else { return }
  let lengths = graph.edges.map { distance(before, Int($0.source), Int($0.target)) }
  let mean = lengths.reduce(0, +) / Double(lengths.count)
  let moves = (0..<graph.nodeCount).filter { !touched.contains($0) }
    .map { node in
      zip(before[node], result.finalPositions[node]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        / mean
    }.sorted()
  print(
    """
    {"cold": \(coldSeconds), "warm": \(warmSeconds), "moved": \(moves[moves.count / 2]), \
    "moved95": \(moves[moves.count * 95 / 100]), "loss": \(result.finalLoss.total), \
    "lossBefore": \(result.losses[0].loss.total)}
    """)
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "distance" where arguments.count == 3: try measureDistance(read(arguments[2]))
case "distance" where arguments.count == 4: try measureDistance(union(read(arguments[2]), read(arguments[3])))
case "warm" where arguments.count == 3: try measureWarmStart(read(arguments[2]))
default:
  print("usage: LayoutConstraints distance GRAPH [GRAPH] | warm GRAPH")
  exit(2)
}
