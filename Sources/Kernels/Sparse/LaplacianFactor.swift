internal import CKernels

/// Factors of matrices weight · L + shift · I, where L is the Laplacian of a graph: its degrees on the diagonal, -1 for each edge.
///
/// L D Lᵀ without pivoting, as the matrices are diagonally dominant. The order is found once for all weights and shifts.
public struct LaplacianFactor: Sendable {
  public let count: Int
  private let nodes: [Int32]
  private let starts: [Int64]
  private let rows: [Int32]
  /// Of the Laplacian: for each edge its place in `lower`, and the degrees, both in the order of elimination.
  private let edgePlaces: [Int]
  private let degrees: [Double]

  private var lower: [Double]
  private var diagonal: [Double]
  private var permuted: [Double]

  /// Elements of the factor below its diagonal.
  public var fill: Int { rows.count }

  /// Nil if the factor would have more than `fillLimit` elements below its diagonal.
  ///
  /// - Parameters:
  ///   - offsets: Where the neighbours of each node begin in `neighbours`, and after the last the count of all of them.
  ///   - neighbours: Ascending for each node; none twice, none its own, each adjacency from both ends.
  public init?(offsets: [Int32], neighbours: [Int32], fillLimit: Int) {
    guard let order = EliminationOrder(offsets: offsets, neighbours: neighbours, fillLimit: fillLimit) else {
      return nil
    }
    count = order.nodes.count
    nodes = order.nodes
    starts = order.starts.map(Int64.init)
    rows = order.rows
    var places = [Int32](repeating: 0, count: count)
    for (place, node) in order.nodes.enumerated() { places[Int(node)] = Int32(place) }
    var edgePlaces: [Int] = []
    edgePlaces.reserveCapacity(neighbours.count / 2)
    degrees = order.nodes.map { Double(offsets[Int($0) + 1] - offsets[Int($0)]) }
    for (column, node) in order.nodes.enumerated() {
      let later = neighbours[Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])]
        .map { places[Int($0)] }.filter { $0 > column }.sorted()
      var place = order.starts[column]
      for row in later {
        while order.rows[place] != row { place += 1 }
        edgePlaces.append(place)
      }
    }
    self.edgePlaces = edgePlaces
    lower = [Double](repeating: 0, count: rows.count)
    diagonal = [Double](repeating: 1, count: count)
    permuted = [Double](repeating: 0, count: count)
  }

  /// Factors weight · L + shift · I; before the first call, `solve` has the identity to work with.
  ///
  /// - Precondition: The weight is not negative, the shift is positive.
  public mutating func factor(weight: Double, shift: Double) {
    precondition(weight >= 0 && shift > 0)
    for place in lower.indices { lower[place] = 0 }
    for place in edgePlaces { lower[place] = -weight }
    for place in 0..<count { diagonal[place] = weight * degrees[place] + shift }
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
