/// A picture of at most 256 colours: each pixel is a place in a palette.
public struct IndexedBitmap: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// `0xRRGGBB`.
  public let palette: [UInt32]
  /// One byte a pixel, rows from the top without padding.
  public let indices: [UInt8]

  init(width: Int, height: Int, palette: [UInt32], indices: [UInt8]) {
    self.width = width
    self.height = height
    self.palette = palette
    self.indices = indices
  }

  /// The picture itself, its palette in order of first appearance; nil if it has more than 256 colours.
  ///
  /// O(pixels), and eight at a time in a run of one colour.
  public init?(_ bitmap: Bitmap) {
    width = bitmap.width
    height = bitmap.height
    var colors = ColorTable()
    let count = width * height
    indices = unsafe [UInt8](unsafeUninitializedCapacity: count) { indices, initialized in
      unsafe bitmap.pixels.withUnsafeBytes { pixels in
        initialized = unsafe colors.index(pixels, into: indices)
      }
    }
    guard indices.count == count else { return nil }
    palette = colors.colors
  }
}

extension ColorTable {
  /// Writes the place of each pixel's colour and adds new colours, as long as there is room for them.
  ///
  /// - Precondition: `pixels` has three bytes for each byte of `indices`.
  /// - Returns: How many pixels got a place.
  fileprivate mutating func index(_ pixels: UnsafeRawBufferPointer, into indices: UnsafeMutableBufferPointer<UInt8>)
    -> Int
  {
    var last: (color: UInt32, place: UInt8)?
    var pixel = 0
    while pixel < indices.count {
      let byte = 3 * pixel
      let color = unsafe UInt32(pixels[byte]) << 16 | UInt32(pixels[byte + 1]) << 8 | UInt32(pixels[byte + 2])
      if let last, last.color == color {
        unsafe indices[pixel] = last.place
        pixel += 1
        // While 24 bytes equal those of one pixel before, eight more pixels are like the last one.
        while pixel + 8 <= indices.count, unsafe pixels.repeatsPixel(at: 3 * pixel) {
          unsafe UnsafeMutableRawBufferPointer(indices)
            .storeBytes(of: UInt64(last.place) &* 0x0101_0101_0101_0101, toByteOffset: pixel, as: UInt64.self)
          pixel += 8
        }
      } else {
        guard let place = place(of: color) else { break }
        unsafe indices[pixel] = place
        last = (color, place)
        pixel += 1
      }
    }
    return pixel
  }
}
