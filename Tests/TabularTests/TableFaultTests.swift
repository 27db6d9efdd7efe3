import Bytes
import Tabular
import Testing

struct TableFaultTests {
  static let limits = TableLimits(field: 8, row: 20, columns: 4)

  @Test(arguments: [
    ("", TableFault.noHeader, 1, 1),
    ("\n\n", .noHeader, 3, 1),
    ("a,b\n1,2,3\n", .raggedRow(expected: 2, found: 3), 2, 5),
    ("a,b\n1,ü,\n", .raggedRow(expected: 2, found: 3), 2, 5),
    ("a,b\n1\n", .raggedRow(expected: 2, found: 1), 2, 2),
    ("a,b\n\"x\ny\"\r\n", .raggedRow(expected: 2, found: 1), 3, 3),
    ("a\n\"x\n\n", .unterminatedQuote, 2, 1),
    ("a,b\nü,\"x\n\n", .unterminatedQuote, 2, 3),
    ("a,\"", .unterminatedQuote, 1, 3),
    ("a\nx\"y\n", .strayQuote, 2, 2),
    ("a\n\"x\"y\n", .textAfterQuote, 2, 4),
    ("a\n\"x\n\" ,\n", .textAfterQuote, 3, 2),
    ("a\nx\0\n", .nul, 2, 2),
    ("a\n\"\n\0\"\n", .nul, 3, 1),
    ("a\n123456789\n", .fieldTooLong(limit: 8), 2, 1),
    ("a,b\n1,\"2345678\"\n", .fieldTooLong(limit: 8), 2, 3),
    ("a,b,c\n\"1234\n\",1234567,1234567\n", .rowTooLong(limit: 20), 2, 1),
    ("1,2,3,4,5\n", .tooManyColumns(limit: 4), 1, 9),
  ])
  func `a fault is told with its place`(text: String, fault: TableFault, line: Int, column: Int) {
    let expected = TabularError.malformed(fault, at: TextPosition(line: line, column: column))
    #expect(throws: expected) { try ReadTable(text, limits: Self.limits) }
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF, 0x0A], 2, 2), ([0x61, 0x2C, 0xC3, 0x0A], 1, 3), ([0xFF, 0xFE, 0x61, 0x62], 1, 1),
      ([0x61, 0x0A, 0xC3, 0xBC, 0xED, 0xA0, 0x80], 2, 2), ([0x61, 0x0A, 0xC0, 0x80], 2, 1),
    ] as [([UInt8], Int, Int)])
  func `bytes that are not UTF-8 are told with their place`(bytes: [UInt8], line: Int, column: Int) {
    #expect(throws: TabularError.malformed(.invalidUTF8, at: TextPosition(line: line, column: column))) {
      try ReadTable(bytes)
    }
  }

  @Test func `limits allow as much as they say`() throws {
    #expect(try ReadTable("a\n12345678\n", limits: Self.limits).rows == [["12345678"]])
    #expect(try ReadTable("a\n\"123456\"", limits: Self.limits).rows == [["123456"]])
    #expect(try ReadTable("1234,1234,1234,1234\n", limits: Self.limits).header.count == 4)
  }

  @Test func `an error stays`() throws {
    var reader = try TableReader(ByteSource(bytes: Array("a\nx\"\ny\n".utf8)))
    for _ in 0..<3 {
      #expect(throws: TabularError.malformed(.strayQuote, at: TextPosition(line: 2, column: 2))) { try reader.next() }
    }
  }

  @Test func `a field without end stops at the limit, not at the end of the input`() throws {
    let bytes = Array("a\n\"".utf8) + [UInt8](repeating: 0x78, count: 3 << 20)
    #expect(throws: TabularError.malformed(.fieldTooLong(limit: 1 << 20), at: TextPosition(line: 2, column: 1))) {
      try ReadTable(bytes)
    }
  }
}
