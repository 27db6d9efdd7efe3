internal import Kernels

/// Σ over adjacent pairs (0.01 D + ln(1 + D)) + Σ over all pairs 1/(1 + D)², the pairs ordered and D the squared distance.
///
/// The forces at small distances are of one kind, of Student's t-distribution, and have a bound, so that a node is not torn from its
/// neighbours by a crowd: F. Zhong et al., "Force-directed graph layouts revisited: a new force based on the t-distribution", IEEE
/// TVCG 2023. The repulsion falls faster than theirs: only those count who are as near as neighbours are. The small spring closes
/// edges that are long at the start.
struct NeighbourhoodEnergy: Energy {
  private static let spring = 0.01

  private(set) var gradient: [Double]
  private(set) var loss = LayoutLoss([])
  private let adjacency: Adjacency
  private var repulsion: ShortRangeRepulsion
  private let stride: Int

  init(_ adjacency: Adjacency, dimension: Int) {
    self.adjacency = adjacency
    let count = adjacency.offsets.count - 1
    repulsion = ShortRangeRepulsion(count: count, dimension: dimension)
    gradient = repulsion.gradient
    stride = PairForces.stride(count: count)
  }

  mutating func evaluate(at coordinates: [Double]) -> Double {
    let pairs = repulsion.evaluate(at: coordinates)
    gradient = repulsion.gradient
    var edges = 0.0
    for node in 0..<repulsion.count {
      for index in Int(adjacency.offsets[node])..<Int(adjacency.offsets[node + 1]) {
        let neighbour = Int(adjacency.neighbours[index])
        var square = 0.0
        for axis in 0..<repulsion.dimension {
          let difference = coordinates[axis * stride + node] - coordinates[axis * stride + neighbour]
          square += difference * difference
        }
        edges += Self.spring * square + Elementary.log(1 + square)
        // The mirror image of the pair changes with this node as well.
        let slope = 4 * (Self.spring + 1 / (1 + square))
        for axis in 0..<repulsion.dimension {
          gradient[axis * stride + node] +=
            slope * (coordinates[axis * stride + node] - coordinates[axis * stride + neighbour])
        }
      }
    }
    loss = LayoutLoss([.init(name: "attraction", value: edges), .init(name: "repulsion", value: pairs)])
    return loss.total
  }
}
