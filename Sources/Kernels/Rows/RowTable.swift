internal import CKernels

/// Where the rows of some bytes lie, and their fields.
///
/// ```swift
/// var table = RowTable(columns: 13, capacity: 256)
/// let scan = table.scan(buffer, in: 0..<count, syntax: .escapedTuples)
/// for row in 0..<table.count { use(buffer[table.range(of: row)]) }
/// ```
public struct RowTable: Sendable {
  /// Why a scan stopped.
  public enum Stop: Hashable, Sendable {
    /// There is no room for the next row.
    case full
    /// The bytes end within a row, or where one may begin.
    case incomplete
    /// What follows is no row.
    case end
    /// The row there is not written as rows are, or has another number of fields.
    case fault(at: Int)
  }

  /// The number of fields of every row.
  public let columns: Int
  /// The most rows that a scan finds.
  public let capacity: Int
  /// The number of rows that the last scan found.
  public private(set) var count = 0
  private var places: [UInt32]

  /// - Precondition: Both are positive.
  public init(columns: Int, capacity: Int) {
    precondition(columns > 0 && capacity > 0)
    self.columns = columns
    self.capacity = capacity
    places = [UInt32](repeating: 0, count: (2 * columns + 2) * capacity)
  }

  /// Finds the rows at the front of a range, which may begin with the comma behind an earlier row.
  ///
  /// - Returns: The place behind the last row, or the front of the range, and what stopped there.
  /// - Precondition: The range lies in the array, below 2³².
  public mutating func scan(_ bytes: [UInt8], in range: Range<Int>, syntax: RowSyntax) -> (next: Int, stop: Stop) {
    precondition(range.lowerBound >= 0 && range.upperBound <= min(bytes.count, Int(UInt32.max)))
    let scan = unsafe folio_scan_rows(
      syntax.kernel, bytes, range.lowerBound, range.upperBound, columns, &places, capacity)
    count = scan.rows
    switch scan.stop {
    case folio_row_full: return (scan.next, .full)
    case folio_row_incomplete: return (scan.next, .incomplete)
    case folio_row_end: return (scan.next, .end)
    default: return (count == 0 ? range.lowerBound : self.range(of: count - 1).upperBound, .fault(at: scan.next))
    }
  }

  /// The bytes of a row, from its first to what ends it.
  public func range(of row: Int) -> Range<Int> {
    let first = row * (2 * columns + 2)
    return Int(places[first])..<Int(places[first + 2 * columns + 1])
  }

  /// The number of rows, from one on, that end at a place or before it.
  public func countOfRows(from row: Int, endingBy place: Int) -> Int {
    var low = row
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle * (2 * columns + 2) + 2 * columns + 1]) <= place { low = middle + 1 } else { high = middle }
    }
    return low - row
  }

  /// The bytes of a field as it is written, quotes included.
  public func range(of row: Int, column: Int) -> Range<Int> {
    let first = row * (2 * columns + 2) + 1 + 2 * column
    return Int(places[first])..<Int(places[first + 1])
  }

  /// Appends fields of a row to `record`, decoded: for each column its length + 1 in LEB128 and its bytes, or 0 for
  /// NULL.
  ///
  /// - Parameters:
  ///   - bytes: What was scanned.
  ///   - selection: The columns to append.
  /// - Returns: Nil, or the place of a field that is no literal; then nothing is appended.
  public func encode(
    _ row: Int, of bytes: [UInt8], selecting selection: RowSelection, syntax: RowSyntax, charset: RowCharset,
    to record: inout [UInt8]
  ) -> Int? {
    precondition(row < count && selection.bound <= columns)
    let range = range(of: row)
    precondition(range.upperBound <= bytes.count)
    let start = record.count
    let room = 6 * selection.columns.count + 3 * range.count
    var fault = 0
    record.append(contentsOf: repeatElement(0, count: room))
    let size = unsafe record.withUnsafeMutableBufferPointer { target in
      unsafe places.withUnsafeBufferPointer { places in
        guard let places = places.baseAddress, let target = target.baseAddress else { return 0 }
        return unsafe folio_encode_row(
          syntax.kernel, charset.kernel, bytes, places + row * (2 * columns + 2), selection.columns,
          selection.columns.count, target + start, &fault)
      }
    }
    // SIZE_MAX, which Swift takes for −1.
    record.removeLast(size < 0 ? room : room - size)
    return size < 0 ? fault : nil
  }
}
