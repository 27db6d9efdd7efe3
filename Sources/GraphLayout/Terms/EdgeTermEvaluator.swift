internal import Kernels

/// A formula summed over adjacent pairs: O(edges) time.
struct EdgeTermEvaluator: TermEvaluator {
  private let energy: PairEnergy
  private let edges: [Graph.Edge]
  private let weights: [Double]?
  private let degrees: [Double]
  private let stride: Int
  private let dimension: Int
  private var registers: [Double]
  private var forces: [Double]

  init(_ energy: PairEnergy, graph: Graph, dimension: Int) {
    self.energy = energy
    edges = graph.edges
    weights = graph.weights
    degrees = graph.degrees.map { Double($0) }
    stride = PairForces.stride(count: graph.nodeCount)
    self.dimension = dimension
    registers = [Double](repeating: 0, count: energy.program.registerCount * BlockProgram.width)
    forces = [Double](repeating: 0, count: energy.metric == .cosine ? stride * dimension : 0)
  }

  mutating func evaluate(at coordinates: [Double], weight: Double, addingTo gradient: inout [Double]) -> Double {
    guard energy.metric == .cosine else {
      return sum(at: coordinates, factor: weight * energy.slopeFactor, addingTo: &gradient)
    }
    let units = UnitDirections(of: coordinates, count: degrees.count, stride: stride)
    for place in forces.indices { forces[place] = 0 }
    var forces = forces
    let sum = sum(at: units.directions, factor: weight * energy.slopeFactor, addingTo: &forces)
    units.add(1, times: forces, to: &gradient)
    return sum
  }

  func largestPull(at coordinates: [Double]) -> Double {
    let isCosine = energy.metric == .cosine
    let coordinates =
      isCosine ? UnitDirections(of: coordinates, count: degrees.count, stride: stride).directions : coordinates
    var largest = 0.0
    var registers = registers
    forEachEdge(at: coordinates, &registers) { edge, _, slope in
      let length =
        isCosine
        ? 1
        : (0..<dimension).reduce(0) { sum, axis in
          let part = coordinates[axis * stride + Int(edge.source)] - coordinates[axis * stride + Int(edge.target)]
          return sum + (energy.metric == .euclidean ? part * part : part == 0 ? 0 : 1)
        }
      largest = max(largest, (energy.slopeFactor * slope).magnitude * length.squareRoot())
    }
    return largest
  }

  private mutating func sum(at coordinates: [Double], factor: Double, addingTo forces: inout [Double]) -> Double {
    var sum = 0.0
    // Lent, so that the array is changed in place while `self` is read.
    var registers: [Double] = []
    swap(&registers, &self.registers)
    defer { swap(&registers, &self.registers) }
    forEachEdge(at: coordinates, &registers) { edge, value, slope in
      sum += value
      push(edge, factor * slope, coordinates, &forces)
    }
    // Each edge is two ordered pairs.
    return 2 * energy.valueFactor * sum
  }

  /// Calls `body` with the program's value and slope of each edge.
  private func forEachEdge(
    at coordinates: [Double], _ registers: inout [Double],
    _ body: (Graph.Edge, _ value: Double, _ slope: Double) -> Void
  ) {
    for start in Swift.stride(from: 0, to: edges.count, by: BlockProgram.width) {
      let block = start..<min(edges.count, start + BlockProgram.width)
      fill(&registers, block, coordinates)
      energy.program.run(over: &registers, count: block.count)
      for (lane, edge) in edges[block].enumerated() {
        func output(_ register: Int) -> Double { registers[register * BlockProgram.width + lane] }
        body(edge, output(energy.value), output(energy.slope.0) * output(energy.slope.1))
      }
    }
  }

  private func fill(_ registers: inout [Double], _ block: Range<Int>, _ coordinates: [Double]) {
    func register(_ input: PairProgram.Input) -> Int { input.rawValue * BlockProgram.width }
    for (lane, index) in block.enumerated() {
      let edge = edges[index]
      registers[register(.distance) + lane] = distance(edge, coordinates)
      registers[register(.here) + lane] = degrees[Int(edge.source)]
      registers[register(.there) + lane] = degrees[Int(edge.target)]
      registers[register(.weight) + lane] = weights?[index] ?? 1
    }
  }

  /// As the kernel over pairs has it: the square of a Euclidean distance; the coordinates are directions for a cosine.
  private func distance(_ edge: Graph.Edge, _ coordinates: [Double]) -> Double {
    var sum = 0.0
    for axis in 0..<dimension {
      let (here, there) = (
        coordinates[axis * stride + Int(edge.source)], coordinates[axis * stride + Int(edge.target)]
      )
      switch energy.metric {
      case .euclidean: sum += (here - there) * (here - there)
      case .manhattan: sum += (here - there).magnitude
      case .cosine: sum += here * there
      }
    }
    return energy.metric == .cosine ? 1 - sum : sum
  }

  private func push(_ edge: Graph.Edge, _ slope: Double, _ coordinates: [Double], _ forces: inout [Double]) {
    for axis in 0..<dimension {
      let (source, target) = (axis * stride + Int(edge.source), axis * stride + Int(edge.target))
      let (here, there) = (coordinates[source], coordinates[target])
      switch energy.metric {
      case .euclidean:
        forces[source] += slope * (here - there)
        forces[target] -= slope * (here - there)
      case .manhattan:
        let direction: Double = here > there ? 1 : here < there ? -1 : 0
        forces[source] += slope * direction
        forces[target] -= slope * direction
      case .cosine:
        forces[source] += slope * there
        forces[target] += slope * here
      }
    }
  }
}
