import CDeflate

/// The signature of a PNG file and its chunks, or some of them.
struct PNGChunks {
  private(set) var bytes: [UInt8] = []

  mutating func appendSignature() {
    bytes += [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  }

  /// Appends a chunk with its length and checksum.
  ///
  /// - Precondition: `type` is four ASCII letters and `data` has fewer than 2³¹ bytes.
  mutating func append(_ type: String, _ data: some Collection<UInt8>) {
    bytes.append(contentsOf: bigEndian(UInt32(data.count)))
    let start = bytes.count
    bytes.append(contentsOf: type.utf8)
    bytes.append(contentsOf: data)
    let checksum = unsafe bytes[start...].withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
    bytes.append(contentsOf: bigEndian(checksum))
  }

  mutating func appendHeader(_ scanlines: PNGScanlines, width: Int, height: Int) {
    append(
      "IHDR",
      bigEndian(UInt32(width)) + bigEndian(UInt32(height))
        + [scanlines.bitDepth, scanlines.colorType.rawValue, 0, 0, 0])
  }

  /// Appends the palette of an indexed picture.
  mutating func appendPalette(_ scanlines: PNGScanlines) {
    if !scanlines.palette.isEmpty { append("PLTE", scanlines.palette.flatMap { bigEndian($0).dropFirst() }) }
  }

  /// Appends the data of a picture; the length of a chunk has 31 bits.
  ///
  /// - Parameter number: The sequence number of the next chunk; nil for the picture of the file itself.
  mutating func appendData(_ data: [UInt8], numbered number: () -> UInt32? = { nil }) {
    for start in stride(from: 0, to: data.count, by: 1 << 30) {
      let part = data[start..<min(start + (1 << 30), data.count)]
      if let number = number() { append("fdAT", bigEndian(number) + part) } else { append("IDAT", part) }
    }
  }
}

/// The four bytes of a number, highest first.
func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
