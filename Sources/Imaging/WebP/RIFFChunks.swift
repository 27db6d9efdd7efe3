/// The chunks of a file in the Resource Interchange File Format, little-endian, as WebP has them (RFC 9649, 2.3).
struct RIFFChunks {
  private(set) var bytes: [UInt8] = []

  /// Appends a chunk, padded to an even length.
  ///
  /// - Precondition: `name` is four ASCII letters.
  mutating func append(_ name: String, _ content: [UInt8]) {
    bytes += Array(name.utf8) + Self.littleEndian(content.count, bytes: 4) + content
    if !content.count.isMultiple(of: 2) { bytes.append(0) }
  }

  /// The file that holds the chunks.
  func file(_ form: String) -> [UInt8] {
    Array("RIFF".utf8) + Self.littleEndian(bytes.count + 4, bytes: 4) + Array(form.utf8) + bytes
  }

  /// The content of the first chunk of that name; nil where there is none.
  static func content(of name: String, in file: [UInt8]) -> [UInt8]? {
    var rest = file.dropFirst(12)
    while rest.count >= 8 {
      let count = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      guard count <= rest.count - 8 else { return nil }
      let content = rest.dropFirst(8).prefix(count)
      if rest.starts(with: name.utf8) { return Array(content) }
      rest = rest.dropFirst(8 + count + count % 2)
    }
    return nil
  }

  /// The lowest bytes of a number, lowest first.
  static func littleEndian(_ number: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
