/// At which iterations positions and losses are recorded.
struct RecordingSchedule {
  private let iterations: Int
  private let frames: Int
  private let lossStride: Int

  /// So many losses at most are recorded evenly, and as many early ones each.
  static let evenLosses = 2000
  static let earlyLosses = 100

  init(iterations: Int, frames: Int) {
    self.iterations = iterations
    self.frames = frames
    lossStride = max(1, (iterations + Self.evenLosses - 1) / Self.evenLosses)
  }

  /// Whether iteration `k` is nearest to one of `frames` evenly spaced points of time from 0 to the last.
  func recordsFrame(at k: Int) -> Bool {
    guard k > 0, k < iterations else { return true }
    guard frames <= iterations else { return true }
    // The point of time at or after k - ½, rounded.
    let intervals = frames - 1
    let point = ((2 * k - 1) * intervals + 2 * iterations - 1) / (2 * iterations)
    return (2 * point * iterations + intervals) / (2 * intervals) == k
  }

  func recordsLoss(at k: Int) -> Bool {
    k <= Self.earlyLosses || k % lossStride == 0 || k == iterations
  }
}
