import Imaging

/// A picture in greys as text: a line for each row, `.` for white, `1` to `9` for darker, `#` for black.
func shades(_ bitmap: Bitmap) -> String {
  (0..<bitmap.height).map { y in
    (0..<bitmap.width).map { x in
      let darkness = 255 - Int(bitmap[x, y].red)
      return darkness == 0 ? "." : darkness == 255 ? "#" : String(1 + darkness * 9 / 255)
    }.joined()
  }.joined(separator: "\n")
}

extension Bitmap {
  struct Pixel: Equatable {
    let red, green, blue: UInt8
  }

  subscript(x: Int, y: Int) -> Pixel {
    let start = 3 * (y * width + x)
    return Pixel(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2])
  }

  /// The sum of the darkness of all pixels; a black pixel counts 1.
  var ink: Double {
    pixels.reduce(0) { $0 + Double(255 - $1) } / 765
  }

  /// The smallest range of columns and of rows that holds every pixel that is not white.
  var inkBounds: (columns: Range<Int>, rows: Range<Int>)? {
    let marks = (0..<width * height).filter { pixels[3 * $0..<3 * $0 + 3] != [255, 255, 255] }
    guard let top = marks.first, let bottom = marks.last else { return nil }
    let columns = marks.map { $0 % width }
    guard let left = columns.min(), let right = columns.max() else { return nil }
    return (left..<right + 1, top / width..<bottom / width + 1)
  }
}
