/// Animated PNG (Portable Network Graphics Specification, Third Edition, 2025), played without end.
///
/// Each frame after the first holds the rectangle that changed. In an indexed file the pixels that did not change are
/// transparent there and blended over what was, which leaves long runs; in a truecolour file they are written again.
public struct APNGEncoder: AnimationEncoder {
  private let frameCount: Int
  private let rate: FrameRate
  private var last: AnimationFrame?
  private var index = 0
  /// Of the next chunk of a frame.
  private var sequenceNumber: UInt32 = 0

  /// - Parameter frameCount: How many frames there will be; at least 1.
  public init(frameCount: Int, rate: FrameRate) {
    self.frameCount = frameCount
    self.rate = rate
  }

  public mutating func add(_ frame: AnimationFrame) throws(ImagingError) -> [UInt8] {
    guard last.map(frame.fits) ?? true else { throw .mismatchedFrame }
    var chunks = PNGChunks()
    let isFirst = last == nil
    let region = last.map { frame.change(since: $0) ?? PixelRegion(x: 0, y: 0, width: 1, height: 1) } ?? frame.region
    let scanlines: PNGScanlines
    switch frame.cropped(to: region) {
    case .indexed(let part):
      var part = part.addingTransparency()
      if case .indexed(let last)? = last?.cropped(to: region) { part = part.hiding(last) }
      scanlines = PNGScanlines(part)
    case .truecolor(let part):
      scanlines = PNGScanlines(truecolor: part)
    }
    if isFirst {
      chunks.appendSignature()
      chunks.appendHeader(scanlines, width: frame.width, height: frame.height)
      chunks.append("acTL", bigEndian(UInt32(frameCount)) + bigEndian(0))
      chunks.appendPalette(scanlines)
      if !scanlines.palette.isEmpty {
        chunks.append("tRNS", [UInt8](repeating: 255, count: scanlines.palette.count - 1) + [0])
      }
    }
    chunks.append("fcTL", control(region, isBlended: !isFirst && !scanlines.palette.isEmpty))
    chunks.appendData(PNG.compress(scanlines.bytes)) { isFirst ? nil : nextSequenceNumber() }
    last = frame
    index += 1
    return chunks.bytes
  }

  public mutating func finish() throws(ImagingError) -> [UInt8] {
    var chunks = PNGChunks()
    chunks.append("IEND", [])
    return chunks.bytes
  }

  private mutating func nextSequenceNumber() -> UInt32 {
    defer { sequenceNumber += 1 }
    return sequenceNumber
  }

  /// Where a frame goes, how long it is shown, that it stays, and whether it is blended over what was.
  private mutating func control(_ region: PixelRegion, isBlended: Bool) -> [UInt8] {
    // In thousandths, because browsers cut what is finer; ten seconds a frame is the most.
    let thousandths = UInt32(rate.duration(ofFrame: index, unitsPerSecond: 1000))
    let numbers = [
      nextSequenceNumber(), UInt32(region.width), UInt32(region.height), UInt32(region.x), UInt32(region.y),
      thousandths << 16 | 1000,
    ]
    return numbers.flatMap(bigEndian) + [0, isBlended ? 1 : 0]
  }
}

extension IndexedBitmap {
  /// The same picture with a last place in the palette, which nothing has.
  ///
  /// - Precondition: There are at most 255 colours.
  func addingTransparency() -> IndexedBitmap {
    IndexedBitmap(width: width, height: height, palette: palette + [0], indices: indices)
  }

  /// The same picture with the last place of the palette wherever another picture has the same place.
  func hiding(_ other: IndexedBitmap) -> IndexedBitmap {
    let transparent = UInt8(palette.count - 1)
    let shown = zip(indices, other.indices).map { $0 == $1 ? transparent : $0 }
    return IndexedBitmap(width: width, height: height, palette: palette, indices: shown)
  }
}
