/// A decoder of a compressed format that keeps its own place within the input, headers and checksums included.
protocol FrameDecoder: AnyObject {
  /// Decodes until the input is used up, the output is full or the data may end here.
  ///
  /// - Parameter isLast: Whether nothing follows `input`.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
  ) throws(FrameFault) -> FrameStep
}
