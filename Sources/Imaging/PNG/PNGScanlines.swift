/// The rows of a PNG image before compression, each behind the byte of its filter, which is always "none".
struct PNGScanlines {
  /// Truecolour, 3 bytes a pixel, or places in a palette.
  enum ColorType: UInt8 {
    case truecolor = 2
    case indexed = 3
  }

  let colorType: ColorType
  /// Bits of a sample: of a place in the palette, or of red, green and blue.
  let bitDepth: UInt8
  /// `0xRRGGBB`; empty for truecolour.
  let palette: [UInt32]
  let bytes: [UInt8]

  init(truecolor bitmap: Bitmap) {
    colorType = .truecolor
    bitDepth = 8
    palette = []
    bytes = Self.rows(bitmap.pixels, height: bitmap.height)
  }

  init(_ bitmap: IndexedBitmap) {
    colorType = .indexed
    palette = bitmap.palette
    switch palette.count {
    case ...2: bitDepth = 1
    case ...4: bitDepth = 2
    case ...16: bitDepth = 4
    default: bitDepth = 8
    }
    let packed =
      bitDepth == 8
      ? bitmap.indices : Self.packed(bitmap.indices, width: bitmap.width, bitDepth: Int(bitDepth))
    bytes = Self.rows(packed, height: bitmap.height)
  }

  /// The same rows, each behind a 0.
  private static func rows(_ pixels: [UInt8], height: Int) -> [UInt8] {
    let length = pixels.count / height
    var rows: [UInt8] = []
    rows.reserveCapacity(pixels.count + height)
    for row in 0..<height {
      rows.append(0)
      rows.append(contentsOf: pixels[row * length..<(row + 1) * length])
    }
    return rows
  }

  /// Several pixels in each byte, the leftmost in the highest bits; every row starts a byte.
  private static func packed(_ indices: [UInt8], width: Int, bitDepth: Int) -> [UInt8] {
    let pixelsPerByte = 8 / bitDepth
    let length = (width + pixelsPerByte - 1) / pixelsPerByte
    var packed = [UInt8](repeating: 0, count: indices.count / width * length)
    for (row, start) in stride(from: 0, to: indices.count, by: width).enumerated() {
      for x in 0..<width {
        let shift = bitDepth * (pixelsPerByte - 1 - x % pixelsPerByte)
        packed[row * length + x / pixelsPerByte] |= indices[start + x] << UInt8(shift)
      }
    }
    return packed
  }
}
