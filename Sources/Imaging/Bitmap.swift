/// A picture of opaque pixels, three bytes each (red, green, blue), rows from the top without padding.
public struct Bitmap: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// `3 * width * height` bytes.
  public let pixels: [UInt8]

  /// - Precondition: `pixels` has three bytes for each of `width * height` pixels.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0 && pixels.count == 3 * width * height, "three bytes a pixel")
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
