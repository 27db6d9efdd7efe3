import Foundation

/// Gzip data that Python's zlib made, and what they hold.
enum GzipVector {
  /// A block of dynamic Huffman codes with long matches.
  static let squares = data(
    """
    H4sIAAAAAAAA/+2Q0Q3FIAwD/2+aJoEA+y/2DGs8SxVqS+zY9xEMDtHkpJpx6MEOihyMxUqSCjo5mijWRySzOJqWVgZ6H8yPTU9y
    sTdzkMmWm6wmEeympdhUEprkFHuyDktnved96qeu+g5pVALJJI5nJDuZyloLtEbLtHLf5Ypwg8QL1TegYiqsIit4vxJ566iUqtUt
    qaoqXK+8EByxCD4zMRMzMRMzMRMzMRMzMRMzMRMzMRMzMRMzMRMzMZO/ZvIDBa2uvzoWAAA=
    """)

  static let squaresContent = Array((0..<2000).map { String($0 * $0 % 97) }.joined(separator: "\n").utf8)

  /// A block of fixed Huffman codes behind a header with extra field, name, comment and header checksum.
  static let header = data("H4sIHgECAwQAAwQAYWIAAG5hbWUuY3N2AGEgY29tbWVudACwX8tIzcnJ11FIr8osUMhITUxJLeICAKX6BaYTAAAA")

  static let headerContent = Array("hello, gzip header\n".utf8)

  /// A member of one stored block, for up to 65,535 bytes.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    func littleEndian(_ value: UInt32, count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    let length = UInt32(content.count)
    return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1] + littleEndian(length, count: 2) + littleEndian(~length, count: 2)
      + content + littleEndian(checksum(content), count: 4) + littleEndian(length, count: 4)
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }

  private static func data(_ base64: String) -> [UInt8] {
    Array(Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
  }
}
