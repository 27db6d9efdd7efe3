import Foundation
import GraphLayout

/// The measures of `LayoutQuality` by their definitions.
struct SlowQuality {
  let positions: NodePositions
  let graph: Graph

  private var nodes: Range<Int> { 0..<graph.nodeCount }

  private func x(_ node: Int) -> Double { positions.values[2 * node] }
  private func y(_ node: Int) -> Double { positions.values[2 * node + 1] }

  private func distance(_ a: Int, _ b: Int) -> Double {
    hypot(x(a) - x(b), y(a) - y(b))
  }

  private func neighbours(of node: Int) -> Set<Int> {
    Set(
      graph.edges.compactMap { edge in
        edge.source == node ? Int(edge.target) : edge.target == node ? Int(edge.source) : nil
      })
  }

  /// Floyd and Warshall's shortest paths.
  private var paths: [[Double]] {
    var paths = nodes.map { i in nodes.map { $0 == i ? 0.0 : neighbours(of: i).contains($0) ? 1 : .infinity } }
    for k in nodes { for i in nodes { for j in nodes { paths[i][j] = min(paths[i][j], paths[i][k] + paths[k][j]) } } }
    return paths
  }

  var stress: Double? {
    let paths = paths
    let ratios = nodes.flatMap { i in
      nodes.filter { $0 != i && paths[i][$0] < .infinity }.map { distance(i, $0) / paths[i][$0] }
    }
    guard !ratios.isEmpty else { return nil }
    let scale = ratios.reduce(0, +) / ratios.reduce(0) { $0 + $1 * $1 }
    return ratios.reduce(0) { $0 + (scale * $1 - 1) * (scale * $1 - 1) } / Double(ratios.count)
  }

  var neighbourhoodPreservation: Double? {
    let indices = nodes.filter { !neighbours(of: $0).isEmpty }.map { node in
      let wanted = neighbours(of: node)
      let nearest = Set(
        nodes.filter { $0 != node }.sorted { (distance(node, $0), $0) < (distance(node, $1), $1) }.prefix(wanted.count))
      return Double(wanted.intersection(nearest).count) / Double(wanted.union(nearest).count)
    }
    return indices.isEmpty ? nil : indices.reduce(0, +) / Double(indices.count)
  }

  var crossings: Double {
    func turn(_ a: Int, _ b: Int, _ c: Int) -> Double {
      let (p, q, r) = (Array(positions[a]), Array(positions[b]), Array(positions[c]))
      return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    }
    var count = 0
    for (place, one) in graph.edges.enumerated() {
      for other in graph.edges[..<place] {
        let (a, b, c, d) = (Int(one.source), Int(one.target), Int(other.source), Int(other.target))
        guard Set([a, b, c, d]).count == 4 else { continue }
        if turn(a, b, c) * turn(a, b, d) < 0, turn(c, d, a) * turn(c, d, b) < 0 { count += 1 }
      }
    }
    return Double(count)
  }

  var adjacencyAUC: Double? {
    let pairs = nodes.flatMap { i in (0..<i).map { (i, $0) } }
    let near = pairs.filter { neighbours(of: $0.0).contains($0.1) }.map { distance($0.0, $0.1) }
    let others = pairs.filter { !neighbours(of: $0.0).contains($0.1) }.map { distance($0.0, $0.1) }
    guard !near.isEmpty, !others.isEmpty else { return nil }
    let wins = near.reduce(0.0) { sum, a in sum + others.reduce(0) { $0 + (a < $1 ? 1 : a == $1 ? 0.5 : 0) } }
    return wins / Double(near.count) / Double(others.count)
  }

  var angularResolution: Double? {
    let shares: [Double] = nodes.compactMap { node in
      let angles = neighbours(of: node).map { other in
        atan2(y(other) - y(node), x(other) - x(node))
      }.sorted()
      guard angles.count > 1 else { return nil }
      let gaps = zip(angles.dropFirst(), angles).map { $0 - $1 } + [angles[0] + 2 * .pi - angles[angles.count - 1]]
      return (gaps.min() ?? 0) / (2 * .pi / Double(angles.count))
    }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
