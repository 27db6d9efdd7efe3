/// The line of each row, kept as the rows whose line is not the one after that of the row before.
struct LineNumbers {
  private var rows: [Int] = []
  private var lines: [Int] = []
  private var count = 0
  private var expected = 1

  /// Adds the line of the next row.
  mutating func append(_ line: Int) {
    if line != expected {
      rows.append(count)
      lines.append(line)
    }
    count += 1
    expected = line &+ 1
  }

  subscript(row: Int) -> Int {
    let jump = rows.partitioningIndex { $0 > row } - 1
    return jump < 0 ? row + 1 : lines[jump] &+ (row - rows[jump])
  }
}
