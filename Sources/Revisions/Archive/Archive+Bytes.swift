public import Bytes
internal import Dates

/// The binary form: types, names and keys, then for each key its points, each with its time and the dates of its issues as differences,
/// then all values. It takes about 9 bytes an issue.
extension Archive {
  /// Appends the archive in its binary form.
  public func encode(into writer: inout ByteWriter) {
    writer.write(timeType.rawValue)
    writer.write(issueType.rawValue)
    writer.write(count: valueNames.count)
    for name in valueNames { writer.write(name) }
    writer.write(count: keys.count)
    writer.write(count: keys.columns.count)
    for column in keys.columns { column.encode(into: &writer) }
    for key in keys.indices {
      writer.write(count: points(of: key).count)
      var previousTime = Day(daysSinceEpoch: 0)
      for point in points(of: key) {
        writer.write(signedVarint: Int64(times[point] - previousTime))
        writer.write(count: issues(of: point).count)
        var previousDate = times[point]
        for issue in issues(of: point) {
          writer.write(signedVarint: Int64(dates[issue] - previousDate))
          previousDate = dates[issue]
        }
        previousTime = times[point]
      }
    }
    for column in columns { writer.write(column) }
  }

  /// Reads an archive in its binary form, and proves that it is one.
  public init(decoding reader: inout ByteReader) throws(ArchiveDecodingError) {
    let start = reader.offset
    let archive: Archive?
    do throws(ByteReaderError) {
      archive = try Archive(unchecked: &reader)
    } catch {
      throw .malformed(error)
    }
    guard let archive, archive.checkInvariants() else { throw .notAnArchive(offset: start) }
    self = archive
  }

  /// Reads columns that may break the rules of archives; nil if dates leave the calendar or there are too many issues.
  private init?(unchecked reader: inout ByteReader) throws(ByteReaderError) {
    guard let timeType = try TimeType(rawValue: reader.readString()),
      let issueType = try TimeType(rawValue: reader.readString())
    else { return nil }
    var valueNames: [String] = []
    for _ in 0..<(try reader.readCount(elementSize: 1)) { try valueNames.append(reader.readString()) }
    let keyCount = try reader.readCount(elementSize: 1)
    var columns: [KeyColumn] = []
    for _ in 0..<(try reader.readCount(elementSize: 1)) { try columns.append(KeyColumn(decoding: &reader)) }

    var pointOffsets: [UInt32] = [0]
    var times: [Day] = []
    var issueOffsets: [UInt32] = [0]
    var dates: [Day] = []
    for _ in 0..<keyCount {
      var time = Day(daysSinceEpoch: 0)
      for _ in 0..<(try reader.readCount(elementSize: 2)) {
        guard let nextTime = time.adding(exactly: try reader.readSignedVarint()) else { return nil }
        time = nextTime
        times.append(time)
        var date = time
        for _ in 0..<(try reader.readCount(elementSize: 1)) {
          guard let nextDate = date.adding(exactly: try reader.readSignedVarint()) else { return nil }
          date = nextDate
          dates.append(date)
        }
        guard dates.count <= Self.maximumCount else { return nil }
        issueOffsets.append(UInt32(dates.count))
      }
      pointOffsets.append(UInt32(times.count))
    }
    var values: [[Double]] = []
    for _ in valueNames { try values.append(reader.readDoubles()) }
    self.init(
      keys: KeyTable(columns: columns, count: keyCount), timeType: timeType, issueType: issueType,
      valueNames: valueNames, pointOffsets: pointOffsets, times: times, issueOffsets: issueOffsets, dates: dates,
      columns: values)
  }
}

extension KeyColumn {
  fileprivate func encode(into writer: inout ByteWriter) {
    writer.write(name)
    writer.write(count: levels.count)
    for level in levels { writer.write(level) }
    writer.write(codes)
  }

  fileprivate init(decoding reader: inout ByteReader) throws(ByteReaderError) {
    let name = try reader.readString()
    var levels: [String] = []
    for _ in 0..<(try reader.readCount(elementSize: 1)) { try levels.append(reader.readString()) }
    self.init(name: name, levels: levels, codes: try reader.readInt32s())
  }
}

extension Day {
  /// The day that many days later, or nil if the calendar has none.
  fileprivate func adding(exactly days: Int64) -> Day? {
    let (sum, overflow) = Int64(daysSinceEpoch).addingReportingOverflow(days)
    guard !overflow, let count = Int32(exactly: sum) else { return nil }
    let day = Day(daysSinceEpoch: count)
    return day.daysSinceEpoch == count ? day : nil
  }
}
