/// What a step of decoding did.
struct FrameStep {
  var consumed: Int
  var produced: Int
  /// Whether the data may end behind what was consumed.
  var mayEnd: Bool
}
