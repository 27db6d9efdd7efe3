import CDeflate

/// Writes PNG files, one after the other.
///
/// An encoder keeps the working memory of its compressor from picture to picture: make one for each thread that writes
/// the frames of an animation.
@safe
public struct PNGEncoder: ~Copyable {
  private let compressor: OpaquePointer

  /// - Parameter level: The effort of the compression, 1 (fast) to 12 (small).
  public init(level: Int = 6) {
    guard let compressor = unsafe libdeflate_alloc_compressor(CInt(min(max(level, 1), 12))) else {
      preconditionFailure("no memory for a compressor")
    }
    unsafe self.compressor = compressor
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// A picture as a PNG file; see ``PNG/encode(_:resolution:)``.
  public mutating func encode(_ bitmap: Bitmap, resolution: Double? = nil) -> [UInt8] {
    let scanlines = PNGScanlines(bitmap)
    var file = PNGFile()
    file.appendChunk(
      "IHDR",
      bigEndian(UInt32(bitmap.width)) + bigEndian(UInt32(bitmap.height))
        + [scanlines.bitDepth, scanlines.colorType.rawValue, 0, 0, 0])
    if let pixelsPerMeter = resolution.flatMap(Self.pixelsPerMeter) {
      file.appendChunk("pHYs", bigEndian(pixelsPerMeter) + bigEndian(pixelsPerMeter) + [1])
    }
    if !scanlines.palette.isEmpty {
      file.appendChunk("PLTE", scanlines.palette.flatMap { bigEndian($0).dropFirst() })
    }
    // The length of a chunk has 31 bits.
    let data = compress(scanlines.bytes)
    for start in stride(from: 0, to: data.count, by: 1 << 30) {
      file.appendChunk("IDAT", data[start..<min(start + 1 << 30, data.count)])
    }
    file.appendChunk("IEND", [])
    return file.bytes
  }

  private mutating func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe bytes.withUnsafeBytes { bytes in
        count = unsafe libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
  }

  private static func pixelsPerMeter(_ pixelsPerInch: Double) -> UInt32? {
    let pixels = (pixelsPerInch / 0.0254).rounded()
    return pixels >= 1 ? UInt32(exactly: pixels) : nil
  }
}
