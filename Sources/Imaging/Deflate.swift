import CDeflate

/// Deflate (RFC 1951) without any header, as `DecompressionStream("deflate-raw")` reads it.
public enum Deflate {
  private static let compressionLevel: CInt = 12

  /// The bytes, compressed as far as libdeflate can; the same bytes give the same result.
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(compressionLevel) else {
      preconditionFailure("no memory for a compressor")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let bound = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      unsafe bytes.withUnsafeBytes { bytes in
        count = unsafe libdeflate_deflate_compress(
          compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
      }
    }
  }
}
