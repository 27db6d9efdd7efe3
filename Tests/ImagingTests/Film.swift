import Imaging

/// Small films for the encoders.
enum Film {
  static let width = 23
  static let height = 17

  /// A block of four colours that moves over a flat ground, and stands still at the end.
  static let frames: [Bitmap] = [0, 3, 4, 9, 9].map { shift in
    bitmap { x, y in
      (shift..<shift + 5).contains(x) && (4..<10).contains(y)
        ? [200, UInt8(x % 2 * 40), UInt8(y % 2 * 90)] : [250, 251, 252]
    }
  }

  static func bitmap(_ color: (Int, Int) -> [UInt8]) -> Bitmap {
    let pixels = (0..<width * height).flatMap { color($0 % width, $0 / width) }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  /// The frames with a common palette.
  static var indexed: [AnimationFrame] {
    var census = ColorCensus()
    for frame in frames { census.add(frame) }
    let quantizer = Quantizer(Palette(census, keeping: []), for: census)
    return frames.map { .indexed(quantizer.quantized($0).bitmap) }
  }

  static var truecolor: [AnimationFrame] { frames.map { .truecolor($0) } }

  static func encode(_ frames: [AnimationFrame], _ encoder: some AnimationEncoder) throws -> [UInt8] {
    var encoder = encoder
    var bytes: [UInt8] = []
    for frame in frames { bytes += try encoder.add(frame) }
    return bytes + (try encoder.finish())
  }
}
