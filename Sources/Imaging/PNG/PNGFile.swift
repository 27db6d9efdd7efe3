import CDeflate

/// The signature of a PNG file and the chunks after it.
struct PNGFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Appends a chunk with its length and checksum.
  ///
  /// - Precondition: `type` is four ASCII letters and `data` has fewer than 2³¹ bytes.
  mutating func appendChunk(_ type: String, _ data: some Collection<UInt8>) {
    bytes.append(contentsOf: bigEndian(UInt32(data.count)))
    let start = bytes.count
    bytes.append(contentsOf: type.utf8)
    bytes.append(contentsOf: data)
    let checksum = unsafe bytes[start...].withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
    bytes.append(contentsOf: bigEndian(checksum))
  }
}

/// The four bytes of a number, highest first.
func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
