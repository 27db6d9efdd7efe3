import Imaging

/// An APNG file read by the letter of the specification, its frames put together: what our encoder writes, and nothing else.
struct DecodedAPNG {
  enum Failure: Error { case invalid }

  /// In seconds.
  private(set) var durations: [Double] = []
  private(set) var frames: [Bitmap] = []
  /// How many pixels each frame tells.
  private(set) var pixelCounts: [Int] = []
  let plays: Int

  /// Where a frame goes.
  private struct Control {
    let sequenceNumber, width, height, x, y: Int
    let duration: Double
    let isBlended: Bool

    init(_ data: [UInt8]) throws {
      guard data.count == 26, data[24] == 0 else { throw Failure.invalid }
      let numbers = (0..<5).map { DecodedAPNG.number(data[4 * $0..<4 * $0 + 4]) }
      (sequenceNumber, width, height, x, y) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
      duration = Double(DecodedAPNG.number(data[20..<22])) / Double(DecodedAPNG.number(data[22..<24]))
      isBlended = data[25] == 1
    }
  }

  init(_ file: [UInt8]) throws {
    // The chunks are read and their checksums tested with those of the still picture in the file.
    let chunks = try DecodedPNG.chunks(of: file)
    guard chunks.first?.name == "IHDR", chunks.last?.name == "IEND",
      let header = chunks.first?.data, let control = chunks.first(where: { $0.name == "acTL" })?.data
    else { throw Failure.invalid }
    let (width, height) = (Self.number(header[0..<4]), Self.number(header[4..<8]))
    let palette = chunks.first { $0.name == "PLTE" }?.data
    let opacity = chunks.first { $0.name == "tRNS" }?.data ?? []
    plays = Self.number(control[4..<8])
    var pixels = [UInt8](repeating: 0, count: 3 * width * height)
    var place: Control?
    var sequenceNumber = 0
    for chunk in chunks {
      switch chunk.name {
      case "fcTL":
        let control = try Control(chunk.data)
        guard control.sequenceNumber == sequenceNumber else { throw Failure.invalid }
        sequenceNumber += 1
        place = control
      case "IDAT", "fdAT":
        guard let place, place.x + place.width <= width, place.y + place.height <= height else { throw Failure.invalid }
        var data = chunk.data
        if chunk.name == "fdAT" {
          guard Self.number(data[..<4]) == sequenceNumber else { throw Failure.invalid }
          sequenceNumber += 1
          data.removeFirst(4)
        }
        try Self.draw(data, at: place, depth: Int(header[8]), palette, opacity, on: &pixels, width: width)
        frames.append(Bitmap(width: width, height: height, pixels: pixels))
        durations.append(place.duration)
        pixelCounts.append(place.width * place.height)
      default: break
      }
    }
    guard frames.count == Self.number(control[0..<4]) else { throw Failure.invalid }
  }

  private static func draw(
    _ data: [UInt8], at place: Control, depth: Int, _ palette: [UInt8]?, _ opacity: [UInt8],
    on pixels: inout [UInt8], width: Int
  ) throws {
    let rows = try Inflate.zlib(data)
    let length = (place.width * depth * (palette == nil ? 3 : 1) + 7) / 8 + 1
    guard rows.count == length * place.height else { throw Failure.invalid }
    for y in 0..<place.height {
      let row = Array(rows[y * length + 1..<(y + 1) * length])
      for x in 0..<place.width {
        let target = 3 * ((place.y + y) * width + place.x + x)
        if let palette {
          let index = Int(row[x * depth / 8] >> UInt8(8 - depth - x * depth % 8)) & (1 << depth - 1)
          if place.isBlended, opacity.indices.contains(index), opacity[index] == 0 { continue }
          pixels.replaceSubrange(target..<target + 3, with: palette[3 * index..<3 * index + 3])
        } else {
          pixels.replaceSubrange(target..<target + 3, with: row[3 * x..<3 * x + 3])
        }
      }
    }
  }

  private static func number(_ bytes: some Collection<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
