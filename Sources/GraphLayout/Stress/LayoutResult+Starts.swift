extension LayoutResult {
  /// The same way, chosen from these starts.
  func with(starts: [Start]) -> LayoutResult? {
    LayoutResult(frames: frames, losses: losses, stopReason: stopReason, gradientNorm: gradientNorm, starts: starts)
  }
}
