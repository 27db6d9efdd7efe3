/// A plain reading of RFC 1950 and RFC 1951, against which the compressor is held.
struct Inflate {
  enum Failure: Error { case invalid }

  private let input: [UInt8]
  private var bit = 0
  private var output: [UInt8] = []

  /// The bytes of a zlib stream.
  static func zlib(_ stream: [UInt8]) throws -> [UInt8] {
    guard stream.count > 6, stream[0] & 15 == 8, (Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0 else {
      throw Failure.invalid
    }
    var inflate = Inflate(input: Array(stream[2..<stream.count - 4]))
    try inflate.readBlocks()
    var (a, b) = (1, 0)
    for byte in inflate.output {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    let checksum = stream.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    guard checksum == b << 16 | a else { throw Failure.invalid }
    return inflate.output
  }

  /// The bytes of a deflate stream without a header.
  static func raw(_ stream: [UInt8]) throws -> [UInt8] {
    var inflate = Inflate(input: stream)
    try inflate.readBlocks()
    return inflate.output
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      guard bit / 8 < input.count else { throw Failure.invalid }
      value |= Int(input[bit / 8] >> UInt8(bit % 8) & 1) << place
      bit += 1
    }
    return value
  }

  private mutating func readBlocks() throws {
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try readStored()
      case 1:
        let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
        try readCompressed(HuffmanCode(lengths), HuffmanCode(Array(repeating: 5, count: 30)))
      case 2: try readDynamic()
      default: throw Failure.invalid
      }
    }
  }

  private mutating func readStored() throws {
    bit = (bit + 7) / 8 * 8
    let count = try bits(16)
    guard try bits(16) == ~count & 0xFFFF else { throw Failure.invalid }
    for _ in 0..<count { output.append(UInt8(try bits(8))) }
  }

  private mutating func readDynamic() throws {
    let (literals, distances, count) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in order.prefix(count) { lengths[place] = try bits(3) }
    let code = HuffmanCode(lengths)
    lengths = []
    while lengths.count < literals + distances {
      switch try symbol(code) {
      case 16:
        guard let last = lengths.last else { throw Failure.invalid }
        lengths += Array(repeating: last, count: 3 + (try bits(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try bits(3)))
      case 18: lengths += Array(repeating: 0, count: 11 + (try bits(7)))
      case let length: lengths.append(length)
      }
    }
    try readCompressed(HuffmanCode(Array(lengths[..<literals])), HuffmanCode(Array(lengths[literals...])))
  }

  private mutating func readCompressed(_ literals: HuffmanCode, _ distances: HuffmanCode) throws {
    let lengthBase = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    let lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < lengthBase.count else { throw Failure.invalid }
      let length = lengthBase[symbol - 257] + (try bits(lengthExtra[symbol - 257]))
      let code = try self.symbol(distances)
      let extra = max(0, code / 2 - 1)
      let base = code < 4 ? code + 1 : (2 + code % 2) << extra + 1
      let distance = base + (try bits(extra))
      guard distance <= output.count else { throw Failure.invalid }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func symbol(_ code: HuffmanCode) throws -> Int {
    var word = 0
    for length in 1...15 {
      word = word << 1 | (try bits(1))
      if let symbol = code.symbols[HuffmanCode.Word(length: length, bits: word)] { return symbol }
    }
    throw Failure.invalid
  }
}

/// The canonical prefix code of RFC 1951, 3.2.2.
private struct HuffmanCode {
  struct Word: Hashable {
    let length: Int
    let bits: Int
  }

  private(set) var symbols: [Word: Int] = [:]

  init(_ lengths: [Int]) {
    var next = 0
    for length in 1...15 {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        symbols[Word(length: length, bits: next)] = symbol
        next += 1
      }
    }
  }
}
