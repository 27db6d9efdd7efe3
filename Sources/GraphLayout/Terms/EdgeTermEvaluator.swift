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

  private mutating func sum(at coordinates: [Double], factor: Double, addingTo forces: inout [Double]) -> Double {
    var sum = 0.0
    for start in Swift.stride(from: 0, to: edges.count, by: BlockProgram.width) {
      let block = start..<min(edges.count, start + BlockProgram.width)
      fillRegisters(block, coordinates)
      energy.program.run(over: &registers, count: block.count)
      for (lane, edge) in edges[block].enumerated() {
        sum += registers[energy.value * BlockProgram.width + lane]
        let slope =
          factor * registers[energy.slope.0 * BlockProgram.width + lane]
          * registers[energy.slope.1 * BlockProgram.width + lane]
        push(edge, slope, coordinates, &forces)
      }
    }
    // Each edge is two ordered pairs.
    return 2 * energy.valueFactor * sum
  }

  private mutating func fillRegisters(_ block: Range<Int>, _ coordinates: [Double]) {
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
