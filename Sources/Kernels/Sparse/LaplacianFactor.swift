internal import CKernels

/// Factors of matrices weight · L + shift · M, where L is the Laplacian of a graph, with its degrees on the diagonal and -1 for
/// each edge, and M the masses of its nodes on the diagonal.
///
/// L D Lᵀ without pivoting, as the matrices are diagonally dominant. The order is found once for all weights and shifts. Of a graph
/// whose factor would pass the limits, only the nodes around its core are eliminated, and of the matrix that is left, nothing is kept
/// but the diagonal: positive still, and good where the core is so well connected that it resists but as a whole.
public struct LaplacianFactor: Sendable {
  public let count: Int
  private let nodes: [Int32]
  private let starts: [Int64]
  private let rows: [Int32]
  /// Of the Laplacian: for each edge that is eliminated its place in `lower`, and the degrees, both in the order of elimination.
  private let edges: [(place: Int, weight: Double)]
  private let degrees: [Double]
  private let masses: [Double]

  private var lower: [Double]
  private var diagonal: [Double]
  private var permuted: [Double]

  /// Elements of the factor below its diagonal.
  public var fill: Int { rows.count }

  /// - Parameters:
  ///   - offsets: Where the neighbours of each node begin in `neighbours`, and after the last the count of all of them.
  ///   - neighbours: Ascending for each node; none twice, none its own, each adjacency from both ends.
  ///   - weights: Of the edge to each of `neighbours`; nil stands for 1 each.
  ///   - masses: By node; nil stands for 1 each.
  ///   - fillLimit: The most elements of the factor below its diagonal.
  ///   - workLimit: The most multiplications to compute them.
  public init(
    offsets: [Int32], neighbours: [Int32], weights: [Double]? = nil, masses: [Double]? = nil, fillLimit: Int,
    workLimit: Int
  ) {
    let order = EliminationOrder(
      offsets: offsets, neighbours: neighbours, fillLimit: fillLimit, workLimit: workLimit)
    count = order.nodes.count
    nodes = order.nodes
    starts = order.starts.map(Int64.init)
    rows = order.rows
    var places = [Int32](repeating: 0, count: count)
    for (place, node) in order.nodes.enumerated() { places[Int(node)] = Int32(place) }
    var edges: [(place: Int, weight: Double)] = []
    edges.reserveCapacity(neighbours.count / 2)
    degrees = order.nodes.map { node in
      (Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])).reduce(0) { $0 + (weights?[$1] ?? 1) }
    }
    for (column, node) in order.nodes.enumerated() where order.starts[column] < order.starts[column + 1] {
      let later = (Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]))
        .map { (row: places[Int(neighbours[$0])], weight: weights?[$0] ?? 1) }
        .filter { $0.row > column }.sorted { $0.row < $1.row }
      var place = order.starts[column]
      for (row, weight) in later {
        while order.rows[place] != row { place += 1 }
        edges.append((place, weight))
      }
    }
    self.edges = edges
    self.masses = order.nodes.map { masses?[Int($0)] ?? 1 }
    lower = [Double](repeating: 0, count: rows.count)
    diagonal = [Double](repeating: 1, count: count)
    permuted = [Double](repeating: 0, count: count)
  }

  /// Factors weight · L + shift · M; before the first call, `solve` has the identity to work with.
  ///
  /// - Precondition: The weight is not negative, the shift is positive.
  public mutating func factor(weight: Double, shift: Double) {
    precondition(weight >= 0 && shift > 0)
    for place in lower.indices { lower[place] = 0 }
    for edge in edges { lower[edge.place] = -weight * edge.weight }
    for place in 0..<count { diagonal[place] = weight * degrees[place] + shift * masses[place] }
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe rows.withUnsafeBufferPointer { rows in
        var structure = unsafe folio_sparse(count: count, starts: starts.baseAddress, rows: rows.baseAddress)
        unsafe folio_factor(&structure, &lower, &diagonal)
      }
    }
  }

  /// Replaces the `count` elements from `offset` on by the solution of the factored matrix for them. O(count + fill).
  public mutating func solve(_ values: inout [Double], from offset: Int = 0) {
    for (place, node) in nodes.enumerated() { permuted[place] = values[offset + Int(node)] }
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe rows.withUnsafeBufferPointer { rows in
        var structure = unsafe folio_sparse(count: count, starts: starts.baseAddress, rows: rows.baseAddress)
        unsafe folio_solve(&structure, lower, diagonal, &permuted)
      }
    }
    for (place, node) in nodes.enumerated() { values[offset + Int(node)] = permuted[place] }
  }
}
