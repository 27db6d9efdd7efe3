internal import Bytes

extension ByteSource {
  /// All bytes that are left, up to `Graph.textLimit`.
  mutating func readText() throws(GraphReadingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var end = 0
    while true {
      do { end += try read(into: &bytes, from: end) } catch { throw .source(error) }
      guard end <= Graph.textLimit else { throw .source(.tooLarge(limit: Graph.textLimit)) }
      if end < bytes.count { break }
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }
}
