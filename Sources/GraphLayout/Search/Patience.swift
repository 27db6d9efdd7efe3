/// How long a descent goes on.
struct Patience {
  /// The most steps.
  var steps: Int
  /// The share by which the loss must fall within `window` steps.
  var decrease: Double

  private static let window = 10
  private static let leastSteps = 5

  /// Whether the last steps have lowered the loss too little, given the losses from the start on.
  func isOver(_ losses: [Double]) -> Bool {
    guard losses.count > Self.window, let last = losses.last else { return false }
    return losses[losses.count - 1 - Self.window] - last <= decrease * last.magnitude
  }

  /// The same, for so many steps at most, but some.
  func within(_ limit: Int) -> Patience { Patience(steps: min(steps, max(Self.leastSteps, limit)), decrease: decrease) }
}
