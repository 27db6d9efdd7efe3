internal import Kernels

extension NodePositions {
  /// Pairs of edges that are looked at, at most, unless a handful of edges has more.
  private static let crossingWork = 200_000_000
  /// So many of more pairs.
  private static let crossingSample = 20_000_000

  private struct Segment {
    var left: Double
    var right: Double
    var bottom: Double
    var top: Double
    var source: Int32
    var target: Int32
  }

  /// Pairs of edges that cross in the plane.
  ///
  /// Compares each edge with those whose extent along the first axis meets its own: O(edges log edges + such pairs).
  func crossings(_ edges: [Graph.Edge]) -> Measure {
    let segments = edges.map { edge in
      let (a, b) = (Int(edge.source), Int(edge.target))
      return Segment(
        left: min(values[2 * a], values[2 * b]), right: max(values[2 * a], values[2 * b]),
        bottom: min(values[2 * a + 1], values[2 * b + 1]), top: max(values[2 * a + 1], values[2 * b + 1]),
        source: edge.source, target: edge.target)
    }.sorted { ($0.left, $0.source, $0.target) < ($1.left, $1.source, $1.target) }
    let overlapping = overlappingPairs(segments)
    guard overlapping > Self.crossingWork else {
      var count = 0
      for (index, segment) in segments.enumerated() {
        count += crossings(of: segment, with: segments[(index + 1)...])
      }
      return Measure(Double(count))
    }
    // A sampled edge is compared with all others: every pair can be found from both its edges.
    let sample = min(segments.count, max(64, segments.count * Self.crossingSample / (2 * overlapping)))
    var count = 0
    var generator = SeededGenerator(seed: 0)
    for rank in 0..<sample {
      let segment = segments[generator.member(of: segments.count, stratum: rank, of: sample)]
      count += crossings(of: segment, with: segments[...])
    }
    return Measure(Double(count) * Double(segments.count) / Double(2 * sample), sample: sample)
  }

  /// How many pairs of segments meet along the first axis.
  private func overlappingPairs(_ segments: [Segment]) -> Int {
    let ends = segments.map(\.right).sorted()
    var (ended, pairs) = (0, 0)
    for (index, segment) in segments.enumerated() {
      while ended < ends.count, ends[ended] < segment.left { ended += 1 }
      pairs += max(0, index - ended)
    }
    return pairs
  }

  private func crossings(of segment: Segment, with others: ArraySlice<Segment>) -> Int {
    var count = 0
    for other in others {
      guard other.left <= segment.right else { break }
      guard other.right >= segment.left, other.bottom <= segment.top, other.top >= segment.bottom else { continue }
      if cross(segment, other) { count += 1 }
    }
    return count
  }

  /// Whether the ends of each segment lie strictly on different sides of the other.
  private func cross(_ a: Segment, _ b: Segment) -> Bool {
    guard a.source != b.source, a.source != b.target, a.target != b.source, a.target != b.target else { return false }
    return areSeparated(b.source, b.target, by: a) && areSeparated(a.source, a.target, by: b)
  }

  private func areSeparated(_ p: Int32, _ q: Int32, by line: Segment) -> Bool {
    let (one, other) = (side(p, of: line), side(q, of: line))
    return (one < 0 && other > 0) || (one > 0 && other < 0)
  }

  private func side(_ node: Int32, of line: Segment) -> Double {
    let (a, b, p) = (2 * Int(line.source), 2 * Int(line.target), 2 * Int(node))
    return (values[b] - values[a]) * (values[p + 1] - values[a + 1])
      - (values[b + 1] - values[a + 1]) * (values[p] - values[a])
  }
}
