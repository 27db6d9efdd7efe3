import Imaging

extension Bitmap {
  /// Takes over pixels of four bytes, each a native `0x??RRGGBB`.
  ///
  /// - Parameters:
  ///   - nativeRows: `height` rows, the first `4 · width` bytes of each are pixels, aligned to 4 bytes.
  ///   - stride: From row to row, in bytes.
  init(width: Int, height: Int, nativeRows: UnsafeRawPointer, stride: Int) {
    let count = 3 * width * height
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard var target = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      for row in 0..<height {
        let source = unsafe nativeRows + row * stride
        var x = 0
        // Four pixels are three words.
        while x + 4 <= width {
          let a = unsafe rgb(source, x)
          let b = unsafe rgb(source, x + 1)
          let c = unsafe rgb(source, x + 2)
          let d = unsafe rgb(source, x + 3)
          unsafe target.storeBytes(of: (a | b << 24).littleEndian, as: UInt32.self)
          unsafe target.storeBytes(of: (b >> 8 | c << 16).littleEndian, toByteOffset: 4, as: UInt32.self)
          unsafe target.storeBytes(of: (c >> 16 | d << 8).littleEndian, toByteOffset: 8, as: UInt32.self)
          unsafe target += 12
          x += 4
        }
        while x < width {
          let pixel = unsafe rgb(source, x)
          for byte in 0..<3 {
            unsafe target.storeBytes(of: UInt8(truncatingIfNeeded: pixel >> (8 * byte)), as: UInt8.self)
            unsafe target += 1
          }
          x += 1
        }
      }
      initialized = count
    }
    self.init(width: width, height: height, pixels: pixels)
  }
}

/// The pixel `x` as `0x00BBGGRR`: red is the first byte of a little-endian word.
@unsafe @inline(__always)
private func rgb(_ row: UnsafeRawPointer, _ x: Int) -> UInt32 {
  unsafe row.load(fromByteOffset: 4 * x, as: UInt32.self).byteSwapped >> 8
}
