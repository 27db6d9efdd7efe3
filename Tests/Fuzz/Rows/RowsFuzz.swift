import Kernels

/// Reads any bytes as rows of the syntax that the first byte chooses, and stops the process where the scanner differs from a slow
/// reader, depends on how many rows it finds at a time, or points out of the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRows(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  // Letters, so that seeds can be read: `a` is the first syntax.
  let syntax = RowSyntax.allCases[Int(choice &- UInt8(ascii: "a")) % RowSyntax.allCases.count]
  let text = Array(bytes.dropFirst())
  for columns in 1...3 {
    let rows = scan(text, columns: columns, syntax: syntax, capacity: 100)
    require(rows == scan(text, columns: columns, syntax: syntax, capacity: 1), "rows depend on the capacity")
    guard syntax == .escapedTuples || syntax == .standardTuples else { continue }
    guard let slow = SlowRows.read(text, columns: columns, hasEscapes: syntax == .escapedTuples) else { continue }
    require(rows == slow, "\(rows) are not \(slow)")
  }
  return 0
}

/// The fields of the rows up to whatever stops the scan; each row is decoded as well.
private func scan(_ text: [UInt8], columns: Int, syntax: RowSyntax, capacity: Int) -> [[String]] {
  var table = RowTable(columns: columns, capacity: capacity)
  let selection = RowSelection(Array(0..<columns))
  var rows: [[String]] = []
  var place = 0
  var record: [UInt8] = []
  while true {
    let (next, stop) = table.scan(text, in: place..<text.count, syntax: syntax)
    for row in 0..<table.count {
      require(table.range(of: row).upperBound <= text.count, "a row ends behind the text")
      rows.append((0..<columns).map { String(decoding: text[table.range(of: row, column: $0)], as: UTF8.self) })
      record.removeAll(keepingCapacity: true)
      let fault = table.encode(row, of: text, selecting: selection, syntax: syntax, charset: .latin1, to: &record)
      require(fault.map { table.range(of: row).contains($0) } ?? true, "a fault lies outside of its row")
    }
    place = next
    guard stop == .full else { return rows }
  }
}

/// Stops with words, in release builds too.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}
