/// The pixels of one frame.
public enum AnimationFrame: Hashable, Sendable {
  /// All frames of an animation have one palette.
  case indexed(IndexedBitmap)
  case truecolor(Bitmap)

  public var width: Int {
    switch self {
    case .indexed(let bitmap): bitmap.width
    case .truecolor(let bitmap): bitmap.width
    }
  }

  public var height: Int {
    switch self {
    case .indexed(let bitmap): bitmap.height
    case .truecolor(let bitmap): bitmap.height
    }
  }

  /// Rows from the top without padding, one byte a pixel or three.
  private var bytes: [UInt8] {
    switch self {
    case .indexed(let bitmap): bitmap.indices
    case .truecolor(let bitmap): bitmap.pixels
    }
  }

  private var bytesPerPixel: Int {
    switch self {
    case .indexed: 1
    case .truecolor: 3
    }
  }

  /// Whether both can be frames of one animation.
  func fits(_ other: AnimationFrame) -> Bool {
    guard width == other.width, height == other.height else { return false }
    return switch (self, other) {
    case (.indexed(let bitmap), .indexed(let other)): bitmap.palette == other.palette
    case (.truecolor, .truecolor): true
    default: false
    }
  }

  var region: PixelRegion { PixelRegion(x: 0, y: 0, width: width, height: height) }

  /// The smallest region outside of which both frames are the same; nil where they are the same everywhere.
  ///
  /// - Precondition: The frames fit each other.
  func change(since other: AnimationFrame) -> PixelRegion? {
    PixelRegion(
      ofDifferences: bytes, other.bytes, width: width, height: height, bytesPerPixel: bytesPerPixel)
  }

  /// A part of the frame.
  ///
  /// - Precondition: The region lies inside.
  func cropped(to region: PixelRegion) -> AnimationFrame {
    guard region != self.region else { return self }
    let pixels = region.rows(of: bytes, width: width, bytesPerPixel: bytesPerPixel)
    return switch self {
    case .indexed(let bitmap):
      .indexed(
        IndexedBitmap(width: region.width, height: region.height, palette: bitmap.palette, indices: pixels))
    case .truecolor: .truecolor(Bitmap(width: region.width, height: region.height, pixels: pixels))
    }
  }
}
