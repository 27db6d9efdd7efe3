// Measures whole runs of layouts in one process: `LayoutRuns frames STRATEGY FILE`, what 300 recorded frames cost beside two; or
// `LayoutRuns error`, how far the forces of 100 runs are from the exact ones, beside the bounds that the runs told.
// Prints one JSON object a run.
import Bytes
import Glibc
import GraphLayout
import Kernels

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Both take turns in going first.
func measureFrames(_ strategy: LayoutStrategy, _ graph: Graph, rounds: Int) throws {
  // Short runs are repeated, as the clock is coarse.
  var repeats = 1
  func cost(frames: Int) throws -> Double {
    var options = LayoutOptions()
    options.strategy = strategy
    options.frames = frames
    return try seconds {
      for _ in 0..<repeats { _ = try Layout.run(graph, options: options) }
    }
  }
  repeats = max(1, min(100, Int(0.5 / max(0.001, try cost(frames: 2)))))
  for round in 0..<rounds {
    var costs = [2: 0.0, 300: 0.0]
    for frames in round.isMultiple(of: 2) ? [2, 300] : [300, 2] { costs[frames] = try cost(frames: frames) }
    print(#"{"two": \#(costs[2, default: 0]), "many": \#(costs[300, default: 0]), "repeats": \#(repeats)}"#)
  }
}

/// The root of the mean squared error over that of the mean squared force, of all nodes.
func error(_ approximate: [Double], _ exact: [Double]) -> Double {
  let errors = zip(approximate, exact).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return (errors / exact.reduce(0) { $0 + $1 * $1 }).squareRoot()
}

func measureErrors() throws {
  let graphs: [(name: String, graph: Graph)] = [
    ("grid", try .grid(rows: 40, columns: 45)), ("tree", try .barabasiAlbert(nodes: 1500, links: 1, seed: 1)),
    ("hubs", try .barabasiAlbert(nodes: 2000, links: 2, seed: 2)), ("cycle", try .cycle(nodes: 1300)),
    ("groups", try .plantedPartition(groups: 12, size: 200, within: 0.06, between: 0.0005, seed: 3)),
  ]
  let epsilon = LayoutObjective().epsilon
  for (name, graph) in graphs {
    let (offsets, neighbours) = adjacency(graph)
    for seed in 0..<20 {
      var options = LayoutOptions()
      options.strategy = .fast
      options.frames = 2
      options.start = .normal(seed: UInt64(seed))
      let result = try Layout.run(graph, options: options)
      guard let accuracy = result.forceAccuracy else { continue }
      var exact = PairForces(offsets: offsets, neighbours: neighbours, dimension: 2, precision: .double)
      var tree = TreeForces(offsets: offsets, neighbours: neighbours, dimension: 2, opening: accuracy.opening)
      var coordinates = [Double](repeating: 0, count: 2 * tree.stride)
      for node in 0..<graph.nodeCount {
        for axis in 0..<2 { coordinates[axis * tree.stride + node] = result.finalPositions.values[2 * node + axis] }
      }
      let weights = PairForces.Weights(attraction: 0, repulsion: 1, centralization: 0, epsilon: epsilon)
      _ = exact.evaluate(at: coordinates, weights: weights)
      _ = tree.evaluate(at: coordinates, weights: weights)
      let whole = error(tree.gradient, exact.gradient)
      var generator = SeededGenerator(seed: UInt64(seed))
      let fresh = tree.sampledErrors(
        at: coordinates, epsilon: epsilon, samples: 4, points: 64, phase: generator.uniform())
      print(
        """
        {"graph": "\(name)", "seed": \(seed), "bound": \(accuracy.bound), "fresh": \(fresh.max() ?? 0), \
        "whole": \(whole)}
        """)
    }
  }
}

/// The neighbours of all nodes, one after another, and where those of each begin.
func adjacency(_ graph: Graph) -> (offsets: [Int32], neighbours: [Int32]) {
  var lists = [Set<Int32>](repeating: [], count: graph.nodeCount)
  for edge in graph.edges where edge.source != edge.target {
    lists[Int(edge.source)].insert(edge.target)
    lists[Int(edge.target)].insert(edge.source)
  }
  let offsets = lists.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  return (offsets, lists.flatMap { $0.sorted() })
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "frames" where arguments.count == 4 && LayoutStrategy(rawValue: arguments[2]) != nil:
  var source = try ByteSource(path: arguments[3])
  let graph = try EdgeListReader.graph(reading: &source)
  try measureFrames(LayoutStrategy(rawValue: arguments[2]) ?? .best, graph, rounds: 5)
case "error" where arguments.count == 2: try measureErrors()
default:
  print("usage: LayoutRuns frames STRATEGY GRAPH | error")
  exit(2)
}
