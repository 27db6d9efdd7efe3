import Glibc

/// A rectangle of whole pixels.
struct PixelRegion: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest rectangle outside of which two pictures are the same; nil where they are the same everywhere.
  ///
  /// - Precondition: Both have `width · height · bytesPerPixel` bytes.
  init?(ofDifferences first: [UInt8], _ second: [UInt8], width: Int, height: Int, bytesPerPixel: Int) {
    let length = width * bytesPerPixel
    let columns = unsafe first.withUnsafeBytes { first in
      unsafe second.withUnsafeBytes { second -> (rows: Range<Int>, bytes: Range<Int>)? in
        func differs(_ row: Int) -> Bool {
          guard let one = first.baseAddress, let other = second.baseAddress else { return false }
          return unsafe memcmp(one + row * length, other + row * length, length) != 0
        }
        guard let top = (0..<height).first(where: differs), let bottom = (top..<height).last(where: differs) else {
          return nil
        }
        var (left, right) = (length, 0)
        for row in top...bottom {
          let start = row * length
          var byte = 0
          while byte < left, unsafe first[start + byte] == second[start + byte] { byte += 1 }
          left = min(left, byte)
          byte = length
          while byte > right, unsafe first[start + byte - 1] == second[start + byte - 1] { byte -= 1 }
          right = max(right, byte)
        }
        return (top..<bottom + 1, left..<right)
      }
    }
    guard let columns else { return nil }
    x = columns.bytes.lowerBound / bytesPerPixel
    y = columns.rows.lowerBound
    self.width = (columns.bytes.upperBound + bytesPerPixel - 1) / bytesPerPixel - x
    self.height = columns.rows.count
  }

  /// The pixels of the region of a picture.
  func rows(of pixels: [UInt8], width: Int, bytesPerPixel: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(self.width * height * bytesPerPixel)
    for row in y..<y + height {
      let start = (row * width + x) * bytesPerPixel
      rows.append(contentsOf: pixels[start..<start + self.width * bytesPerPixel])
    }
    return rows
  }
}
