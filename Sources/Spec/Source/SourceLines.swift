/// The lines of a text, found by number.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line starts.
  private let starts: [Int]

  public init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [bytes.starts(with: UTF8.byteOrderMark) ? UTF8.byteOrderMark.count : 0]
    for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(index + 1) }
    self.starts = starts
  }

  public var count: Int { starts.count }

  /// The scalars of a line, which counts from 1, without its end; none for a line behind the last.
  public subscript(line: Int) -> [Unicode.Scalar] {
    guard starts.indices.contains(line - 1) else { return [] }
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > starts[line - 1], end < bytes.count, bytes[end - 1] == .carriageReturn { end -= 1 }
    return Array(String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self).unicodeScalars)
  }
}
