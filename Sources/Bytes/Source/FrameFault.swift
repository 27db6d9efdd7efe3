/// How the data broke the format, and how much of the input was used before that was seen.
enum FrameFault: Error {
  case format(consumed: Int)
  case checksum(consumed: Int)
  /// What follows the last frame is no frame.
  case trailing(consumed: Int)
  case memory
}
