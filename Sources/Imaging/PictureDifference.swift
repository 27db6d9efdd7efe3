/// Where two pictures differ: the share of their pixels, and a picture that shows which.
public struct PictureDifference: Hashable, Sendable {
  /// Of the pixels of the larger width and height, from 0 to 1; what only one picture covers differs.
  public let share: Double
  /// The newer picture, faded, with every pixel that differs in a strong colour.
  public let picture: Bitmap

  /// Complexity: linear in the number of pixels.
  public init(from old: Bitmap, to new: Bitmap) {
    let (width, height) = (max(old.width, new.width), max(old.height, new.height))
    var pixels = [UInt8](repeating: 255, count: 3 * width * height)
    var count = 0
    for y in 0..<height {
      for x in 0..<width {
        let (before, after) = (old.offset(x, y), new.offset(x, y))
        let target = 3 * (y * width + x)
        var differs = before == nil || after == nil
        if let before, let after {
          differs = (0..<3).contains { old.pixels[before + $0] != new.pixels[after + $0] }
        }
        count += differs ? 1 : 0
        for channel in 0..<3 {
          pixels[target + channel] =
            differs ? Self.mark[channel] : after.map { 255 - (255 - new.pixels[$0 + channel]) / 4 } ?? 255
        }
      }
    }
    share = Double(count) / Double(width * height)
    picture = Bitmap(width: width, height: height, pixels: pixels)
  }

  /// Vermillion of Okabe and Ito: it stands out for every kind of eye.
  private static let mark: [UInt8] = [0xD5, 0x5E, 0x00]
}

extension Bitmap {
  /// Where a pixel begins; nil outside of the picture.
  fileprivate func offset(_ x: Int, _ y: Int) -> Int? {
    x < width && y < height ? 3 * (y * width + x) : nil
  }
}
