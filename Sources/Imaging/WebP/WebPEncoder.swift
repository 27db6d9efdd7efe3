/// Animated WebP (RFC 9649), lossless, played without end.
///
/// Each frame holds the rectangle that changed, blended over what was. The length of a WebP file stands at its beginning, so
/// nothing is given before the end.
public struct WebPEncoder: AnimationEncoder {
  private let rate: FrameRate
  private var last: AnimationFrame?
  private var chunks = RIFFChunks()
  private var index = 0

  public init(rate: FrameRate) {
    self.rate = rate
  }

  public mutating func add(_ frame: AnimationFrame) throws(ImagingError) -> [UInt8] {
    guard last.map(frame.fits) ?? true else { throw .mismatchedFrame }
    if last == nil { appendHeader(frame) }
    var region = last.map { frame.change(since: $0) ?? PixelRegion(x: 0, y: 0, width: 1, height: 1) } ?? frame.region
    // Places are told in units of two pixels.
    region.width += region.x % 2
    region.height += region.y % 2
    region.x -= region.x % 2
    region.y -= region.y % 2
    var picture = RIFFChunks()
    picture.append(
      "VP8L", try WebP.bitstream(frame.cropped(to: region), hiding: last?.cropped(to: region)))
    let numbers = [
      region.x / 2, region.y / 2, region.width - 1, region.height - 1,
      rate.duration(ofFrame: index, unitsPerSecond: 1000),
    ]
    chunks.append("ANMF", numbers.flatMap { RIFFChunks.littleEndian($0, bytes: 3) } + [0] + picture.bytes)
    last = frame
    index += 1
    return []
  }

  public mutating func finish() throws(ImagingError) -> [UInt8] { chunks.file("WEBP") }

  private mutating func appendHeader(_ frame: AnimationFrame) {
    let (animation, alpha) = (0x02, 0x10)
    let header = [(animation | alpha, 4), (frame.width - 1, 3), (frame.height - 1, 3)]
    chunks.append("VP8X", header.flatMap { RIFFChunks.littleEndian($0.0, bytes: $0.1) })
    // A background of no colour, and no end of playing.
    chunks.append("ANIM", [UInt8](repeating: 0, count: 6))
  }
}
