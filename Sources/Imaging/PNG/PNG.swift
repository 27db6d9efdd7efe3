import CDeflate

/// Portable Network Graphics (ISO/IEC 15948).
public enum PNG {
  /// A picture as a PNG file.
  ///
  /// The same picture gives the same bytes, and every pixel keeps its colour. With at most 256 colours the file is
  /// indexed, with as few bits a pixel as they need, else it is truecolour: an indexed file is half as large and takes
  /// half as long. Rows are not filtered: a drawing is made of flat areas, which deflate finds by itself.
  ///
  /// - Parameter resolution: Pixels in an inch, for programs that print; nil, or a number that is not positive, says
  ///   nothing.
  public static func encode(_ bitmap: Bitmap, resolution: Double? = nil) -> [UInt8] {
    let scanlines = PNGScanlines(bitmap)
    var file = PNGFile()
    file.appendChunk(
      "IHDR",
      bigEndian(UInt32(bitmap.width)) + bigEndian(UInt32(bitmap.height))
        + [scanlines.bitDepth, scanlines.colorType.rawValue, 0, 0, 0])
    if let pixelsPerMeter = resolution.flatMap(pixelsPerMeter) {
      file.appendChunk("pHYs", bigEndian(pixelsPerMeter) + bigEndian(pixelsPerMeter) + [1])
    }
    if !scanlines.palette.isEmpty {
      file.appendChunk("PLTE", scanlines.palette.flatMap { bigEndian($0).dropFirst() })
    }
    let data = compress(scanlines.bytes)
    // The length of a chunk has 31 bits.
    for start in stride(from: 0, to: data.count, by: 1 << 30) {
      file.appendChunk("IDAT", data[start..<min(start + (1 << 30), data.count)])
    }
    file.appendChunk("IEND", [])
    return file.bytes
  }

  /// Frames of a graph grow by 2 % against level 6, in three quarters of the time.
  private static let compressionLevel: CInt = 4

  private static func compress(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(compressionLevel) else {
      preconditionFailure("no memory for a compressor")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe bytes.withUnsafeBytes { bytes in
        count = unsafe libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
  }

  private static func pixelsPerMeter(_ pixelsPerInch: Double) -> UInt32? {
    let pixels = (pixelsPerInch / 0.0254).rounded()
    return pixels >= 1 ? UInt32(exactly: pixels).flatMap { $0 < 1 << 31 ? $0 : nil } : nil
  }
}
