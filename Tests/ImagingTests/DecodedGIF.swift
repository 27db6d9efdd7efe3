import Imaging

/// A GIF file read by the letter of GIF 89a, its frames put together: pictures with a global palette that are left in place.
struct DecodedGIF {
  enum Failure: Error { case invalid }

  /// In hundredths of a second.
  private(set) var delays: [Int] = []
  private(set) var frames: [Bitmap] = []
  private(set) var pixelCounts: [Int] = []
  private(set) var loops: Int?

  private var rest: ArraySlice<UInt8>

  init(_ file: [UInt8]) throws {
    rest = file[...]
    guard try String(decoding: take(6), as: UTF8.self) == "GIF89a" else { throw Failure.invalid }
    let (width, height, flags) = (try number(), try number(), Int(try take(3)[0]))
    guard flags & 0x80 != 0 else { throw Failure.invalid }
    let palette = try take(3 << (flags & 7 + 1))
    var pixels = [UInt8](repeating: 0, count: 3 * width * height)
    var transparent: Int?
    while true {
      switch try take(1)[0] {
      case 0x21:
        let label = try take(1)[0]
        let data = try blocks()
        if label == 0xF9 {
          transparent = data[0] & 1 == 1 ? Int(data[3]) : nil
          delays.append(Int(data[1]) | Int(data[2]) << 8)
        } else if label == 0xFF, String(decoding: data.prefix(11), as: UTF8.self) == "NETSCAPE2.0" {
          loops = Int(data[12]) | Int(data[13]) << 8
        }
      case 0x2C:
        let (x, y, partWidth, partHeight) = (try number(), try number(), try number(), try number())
        guard try take(1)[0] == 0 else { throw Failure.invalid }
        let minimum = Int(try take(1)[0])
        let indices = try Self.decompress(try blocks(), minimum: minimum)
        guard indices.count == partWidth * partHeight else { throw Failure.invalid }
        for (place, index) in indices.enumerated() where index != transparent {
          let target = 3 * ((y + place / partWidth) * width + x + place % partWidth)
          pixels.replaceSubrange(target..<target + 3, with: palette[3 * index..<3 * index + 3])
        }
        frames.append(Bitmap(width: width, height: height, pixels: pixels))
        pixelCounts.append(indices.count)
      case 0x3B:
        guard rest.isEmpty else { throw Failure.invalid }
        return
      default: throw Failure.invalid
      }
    }
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    guard rest.count >= count else { throw Failure.invalid }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  private mutating func number() throws -> Int {
    let bytes = try take(2)
    return Int(bytes[0]) | Int(bytes[1]) << 8
  }

  private mutating func blocks() throws -> [UInt8] {
    var data: [UInt8] = []
    while true {
      let count = Int(try take(1)[0])
      if count == 0 { return data }
      data += try take(count)
    }
  }

  /// Appendix F: LZW with codes of growing length.
  private static func decompress(_ data: [UInt8], minimum: Int) throws -> [Int] {
    let (clear, end) = (1 << minimum, 1 << minimum + 1)
    var table: [[Int]] = []
    var (length, bit) = (minimum + 1, 0)
    var last: [Int]?
    var output: [Int] = []
    func code() throws -> Int {
      var code = 0
      for place in 0..<length {
        guard bit / 8 < data.count else { throw Failure.invalid }
        code |= Int(data[bit / 8] >> UInt8(bit % 8) & 1) << place
        bit += 1
      }
      return code
    }
    while true {
      let code = try code()
      if code == end { return output }
      if code == clear {
        table = (0..<clear).map { [$0] } + [[], []]
        (length, last) = (minimum + 1, nil)
        continue
      }
      var string: [Int]
      if code < table.count {
        string = table[code]
      } else if let last, code == table.count {
        string = last + [last[0]]
      } else {
        throw Failure.invalid
      }
      output += string
      if let last, table.count < 4096 {
        table.append(last + [string[0]])
        if table.count == 1 << length, length < 12 { length += 1 }
      }
      last = string
    }
  }
}
