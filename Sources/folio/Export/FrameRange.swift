import ArgumentParser

/// Frames as people write them, from 0 and with both ends: `10..20`, or `10` alone.
struct FrameRange: ExpressibleByArgument, Hashable {
  let indices: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends[0], let last = ends[ends.count - 1], first >= 0, first <= last else { return nil }
    indices = first...last
  }
}
