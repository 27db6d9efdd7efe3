import CGIF

/// GIF 89a by way of libcgif, played without end.
///
/// Each frame holds the rectangle that changed, with the pixels that did not change transparent.
public struct GIFEncoder: AnimationEncoder {
  /// Browsers show what is faster at ten frames a second.
  public static let maximumRate = 50.0
  private static let longestSide = 65535

  private let rate: FrameRate
  private var first: AnimationFrame?
  private var stream: GIFStream?
  private var index = 0

  /// - Throws: ``ImagingError/tooFast(limit:)``
  public init(rate: FrameRate) throws(ImagingError) {
    guard rate.framesPerSecond <= Self.maximumRate else { throw .tooFast(limit: Self.maximumRate) }
    self.rate = rate
  }

  /// - Throws: ``ImagingError/mismatchedFrame`` also where the frame is truecolour.
  public mutating func add(_ frame: AnimationFrame) throws(ImagingError) -> [UInt8] {
    guard case .indexed(let bitmap) = frame, bitmap.palette.count <= Palette.capacity, first?.fits(frame) ?? true else {
      throw .mismatchedFrame
    }
    guard max(bitmap.width, bitmap.height) <= Self.longestSide else { throw .tooLarge(limit: Self.longestSide) }
    let stream: GIFStream
    if let open = self.stream {
      stream = open
    } else {
      stream = try GIFStream(width: bitmap.width, height: bitmap.height, palette: bitmap.palette)
      self.stream = stream
      first = frame
    }
    try stream.add(bitmap.indices, hundredths: rate.duration(ofFrame: index, unitsPerSecond: 100))
    index += 1
    return stream.takeBytes()
  }

  public mutating func finish() throws(ImagingError) -> [UInt8] {
    guard let stream else { return [] }
    try stream.close()
    return stream.takeBytes()
  }
}
