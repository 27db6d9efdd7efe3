import Glibc

/// One of the streams that a process is born with.
public enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person looks at it.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `text`; where the other end has gone, what is left of it is lost.
  public func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes all of `bytes`; where the other end has gone, what is left of them is lost.
  public func write(_ bytes: [UInt8]) {
    try? writeAll(bytes)
  }

  /// Writes all of `bytes`, or says why that is not possible.
  public func writeAll(_ bytes: [UInt8]) throws(FilesError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { rest in
        unsafe Glibc.write(rawValue, rest.baseAddress, rest.count)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        throw .system(.write, path: "-", code: errno)
      }
    }
  }

  /// All bytes of the stream up to its end.
  ///
  /// - Throws: ``FilesError/tooLarge(path:limit:)`` where there are more than `limit`.
  public func readAll(limit: Int) throws(FilesError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(rawValue, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .system(.read, path: "-", code: errno)
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: "-", limit: limit) }
    }
  }
}
