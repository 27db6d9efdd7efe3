import Files

/// Records of a chain's state in a file of the folder of issues.
enum StateFile {
  /// What a file begins with, so that no record is taken for compressed data.
  private static let mark = Array("records\n".utf8)

  /// Writes all records to a new file; none where there are no records.
  ///
  /// - Parameter hasPositions: Whether the positions of records are kept, or all become 0.
  static func write(_ records: SortedRecordFile, to path: String, hasPositions: Bool = false) throws(BackupError) {
    guard records.count > 0 else { return }
    let reader = try records.read()
    do throws(FilesError) {
      let file = try OutputFile(.creating, path)
      var chunk = Self.mark
      while let record = reader.current {
        SortedRecord.append(
          order: record.order, position: hasPositions ? record.position : 0, keyLength: record.key.count,
          length: record.record.count, to: &chunk)
        chunk.append(contentsOf: reader.bytes[record.record])
        if chunk.count >= 1 << 16 {
          try file.append(chunk[...])
          chunk.removeAll(keepingCapacity: true)
        }
        do throws(BackupError) {
          try reader.advance()
        } catch {
          guard case .files(let error) = error else { break }
          throw error
        }
      }
      try file.append(chunk[...])
    } catch {
      throw .files(error)
    }
  }

  /// The records of a file; none where there is no file.
  static func read(_ path: String, into sorter: RecordSorter) throws(BackupError) -> SortedRecordFile {
    try add(path, to: sorter)
    return try sorter.finish()
  }

  /// Adds the records of a file to those of a sorter; none where there is no file.
  static func add(_ path: String, to sorter: RecordSorter) throws(BackupError) {
    do throws(FilesError) {
      guard try FileStatus(path: path) != nil else { return }
    } catch {
      throw .files(error)
    }
    var text = try DumpText(path: path, window: 1 << 18, limit: 1 << 30, decoderMemory: 0)
    guard try text.peek(mark.count - 1) != nil else { throw text.fault(.unexpectedEnd) }
    text.skip(mark.count)
    while try text.peek() != nil {
      _ = try text.peek(SortedRecord.headerSize - 1)
      let end = text.unread.upperBound
      guard let size = SortedRecord.size(at: text.unread.lowerBound, in: text.buffer, end: end),
        try text.peek(size - 1) != nil,
        let record = SortedRecord(at: text.unread.lowerBound, in: text.buffer, end: text.unread.upperBound)
      else { throw text.fault(.unexpectedEnd) }
      try sorter.add(
        order: record.order, position: record.position, text.buffer, record.record, keyLength: record.key.count)
      text.skip(size)
    }
  }
}
