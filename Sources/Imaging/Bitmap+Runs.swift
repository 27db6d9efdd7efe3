extension Bitmap {
  /// Calls `body` for runs of pixels of one colour, `0xRRGGBB`, in order; neighbouring runs may be of the same colour.
  ///
  /// O(pixels), and eight at a time in a run.
  @inline(__always)
  func forEachRun(_ body: (_ color: UInt32, _ pixels: Range<Int>) -> Void) {
    unsafe pixels.withUnsafeBytes { bytes in
      let count = bytes.count / 3
      var start = 0
      while start < count {
        let byte = 3 * start
        let color = unsafe UInt32(bytes[byte]) << 16 | UInt32(bytes[byte + 1]) << 8 | UInt32(bytes[byte + 2])
        var end = start + 1
        // While 24 bytes equal those of one pixel before, eight more pixels are like the last one.
        while end + 8 <= count, unsafe bytes.repeatsPixel(at: 3 * end) { end += 8 }
        body(color, start..<end)
        start = end
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the 24 bytes at `byte` equal those 3 before.
  @unsafe @inline(__always)
  func repeatsPixel(at byte: Int) -> Bool {
    var difference: UInt64 = 0
    for offset in [0, 8, 16] {
      let here = unsafe loadUnaligned(fromByteOffset: byte + offset, as: UInt64.self)
      let before = unsafe loadUnaligned(fromByteOffset: byte + offset - 3, as: UInt64.self)
      difference |= here ^ before
    }
    return difference == 0
  }
}
