import Imaging

/// A PNG file read by the letter of the standard: what our encoder writes, and nothing else.
struct DecodedPNG {
  enum Failure: Error { case invalid }

  let bitDepth: Int
  let isIndexed: Bool
  let paletteCount: Int
  let chunks: [String]
  let pixelsPerMeter: Int?
  let bitmap: Bitmap

  init(_ file: [UInt8]) throws {
    let parts = try Self.chunks(of: file)
    let data = Dictionary(parts.map { ($0.name, $0.data) }, uniquingKeysWith: +)
    chunks = parts.map(\.name)
    guard let header = data["IHDR"], header.count == 13, header[10...] == [0, 0, 0], let packed = data["IDAT"] else {
      throw Failure.invalid
    }
    pixelsPerMeter = data["pHYs"].map { Self.number($0.prefix(4)) }
    bitDepth = Int(header[8])
    isIndexed = header[9] == 3
    let palette = data["PLTE"] ?? []
    paletteCount = palette.count / 3
    let (width, height) = (Self.number(header[0..<4]), Self.number(header[4..<8]))
    let rows = try Inflate.zlib(packed)
    let length = (width * bitDepth * (isIndexed ? 1 : 3) + 7) / 8
    guard rows.count == height * (length + 1) else { throw Failure.invalid }
    var pixels: [UInt8] = []
    for y in 0..<height {
      let row = rows[y * (length + 1)..<(y + 1) * (length + 1)]
      guard row.first == 0 else { throw Failure.invalid }
      let bytes = Array(row.dropFirst())
      guard isIndexed else {
        pixels += bytes
        continue
      }
      for x in 0..<width {
        let bit = x * bitDepth
        let place = Int(bytes[bit / 8] >> UInt8(8 - bitDepth - bit % 8)) & (1 << bitDepth - 1)
        pixels += palette[3 * place..<3 * place + 3]
      }
    }
    bitmap = Bitmap(width: width, height: height, pixels: pixels)
  }

  /// The chunks of a file, their checksums tested.
  static func chunks(of file: [UInt8]) throws -> [(name: String, data: [UInt8])] {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw Failure.invalid }
    var rest = file.dropFirst(8)
    var chunks: [(name: String, data: [UInt8])] = []
    while !rest.isEmpty {
      let count = number(rest.prefix(4))
      let body = rest.dropFirst(4).prefix(4 + count)
      guard body.count == 4 + count, crc(body) == number(rest.dropFirst(8 + count).prefix(4)) else {
        throw Failure.invalid
      }
      chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      rest = rest.dropFirst(12 + count)
    }
    return chunks
  }

  private static func number(_ bytes: some Collection<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Annex D of the standard, bit by bit.
  private static func crc(_ bytes: some Sequence<UInt8>) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return Int(~crc)
  }
}
