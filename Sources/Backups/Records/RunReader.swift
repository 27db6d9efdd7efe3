/// The records of a sorted run, read in pieces.
final class RunReader {
  private let scratch: SharedScratch
  private var rest: Range<Int>
  private(set) var bytes: [UInt8]
  private var filled = 0
  private var place = 0
  private(set) var current: SortedRecord?

  init(_ run: Range<Int>, of scratch: SharedScratch, bufferSize: Int) throws(BackupError) {
    self.scratch = scratch
    rest = run
    bytes = [UInt8](repeating: 0, count: bufferSize)
    try advance()
  }

  /// Goes on to the next record; ``current`` is nil behind the last.
  func advance() throws(BackupError) {
    if let current { place = current.record.upperBound }
    current = SortedRecord(at: place, in: bytes, end: filled)
    while current == nil, !rest.isEmpty {
      bytes.replaceSubrange(0..<filled - place, with: Array(bytes[place..<filled]))
      filled -= place
      place = 0
      if let size = SortedRecord.size(at: 0, in: bytes, end: filled), size > bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
      }
      var piece = [UInt8](repeating: 0, count: min(bytes.count - filled, rest.count))
      let count = try scratch.read(rest, into: &piece)
      bytes.replaceSubrange(filled..<filled + count, with: piece[..<count])
      filled += count
      rest = rest.lowerBound + count..<rest.upperBound
      current = SortedRecord(at: 0, in: bytes, end: filled)
    }
  }
}
