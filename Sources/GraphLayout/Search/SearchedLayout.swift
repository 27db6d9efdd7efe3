/// Where one start has led to.
struct SearchedLayout {
  var loss: LayoutLoss
  var gradientNorm: Double
  var stopReason: StopReason
  var steps: Int
  var frames: [LayoutResult.Frame]
  var losses: [LayoutResult.RecordedLoss]
}
