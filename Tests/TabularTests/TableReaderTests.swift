import Bytes
import Tabular
import Testing

struct TableReaderTests {
  @Test func `fields, names and lines of a plain table`() throws {
    let table = try ReadTable("geo,value\nca,1.5\nfl,2\n")
    #expect(table.header == ["geo", "value"])
    #expect(table.rows == [["ca", "1.5"], ["fl", "2"]])
    #expect(table.lines == [2, 3])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end ends a row, and the last row needs none`(end: String) throws {
    for tail in ["", end, end + end] {
      let table = try ReadTable("a,b" + end + "1,2" + end + end + "3," + tail)
      #expect(table.rows == [["1", "2"], ["3", ""]])
      #expect(table.lines == [2, 4])
    }
  }

  @Test func `quotes hold separators, line ends and doubled quotes`() throws {
    let table = try ReadTable("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"one\ntwo\r\nthree\rfour\",\"\"\nz,\"\"\"\"\n")
    #expect(table.rows == [["x,y", "say \"hi\""], ["one\ntwo\r\nthree\rfour", ""], ["z", "\""]])
    #expect(table.lines == [2, 3, 7])
  }

  @Test func `a byte-order mark is no part of the first name`() throws {
    #expect(try ReadTable("\u{FEFF}a,b\n1,2").header == ["a", "b"])
    #expect(try ReadTable("\u{FEFF}\"a\",b\n1,2").header == ["a", "b"])
    #expect(try ReadTable("\u{FEFF}", hasHeader: false).rows.isEmpty)
  }

  @Test(arguments: TableSeparator.allCases)
  func `the separator is the one that was named`(separator: TableSeparator) throws {
    let text = "a,b;c\td|e\n"
    let expected = text.dropLast().split(separator: Character(Unicode.Scalar(separator.byte))).map(String.init)
    #expect(try ReadTable(text, separator: separator).header == expected)
  }

  @Test func `spaces belong to their fields`() throws {
    #expect(try ReadTable(" a , b\n", hasHeader: false).rows.first == [" a ", " b"])
    #expect(try ReadTable("  \n \n", hasHeader: false).rows == [["  "], [" "]])
  }

  @Test func `a table without header or rows is empty`() throws {
    #expect(try ReadTable("", hasHeader: false).rows.isEmpty)
    #expect(try ReadTable("\n\r\n", hasHeader: false).rows.isEmpty)
    #expect(try ReadTable("a,b").rows.isEmpty)
  }

  @Test func `columns are found by their names`() throws {
    let reader = try TableReader(ByteSource(bytes: Array("a,,b,a,B\n".utf8)))
    #expect(try reader.column("b") == 2)
    #expect(try reader.column("B") == 4)
    #expect(throws: TabularError.ambiguousColumn(name: "a", columns: [0, 3])) { try reader.column("a") }
    #expect(throws: TabularError.noColumn(name: "c")) { try reader.column("c") }
  }

  @Test func `rows that are kept do not change when more are read`() throws {
    let text = "n\n" + (0..<200).map { "\($0)\n" }.joined()
    var reader = try TableReader(ByteSource(bytes: Array(text.utf8)), chunkSize: 16)
    var rows: [TableRow] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(rows.map { $0.integer(0) } == Array(0..<200))
  }

  @Test func `fields are given as numbers, bytes and marks`() throws {
    var reader = try TableReader(ByteSource(bytes: Array("1.5,-7,\"\",,\"2\",NA,\"a\"\"b\"".utf8)), hasHeader: false)
    let row = try #require(try reader.next())
    #expect(row.count == 7)
    #expect((0..<7).map(row.double) == [1.5, -7, nil, nil, 2, nil, nil])
    #expect((0..<7).map(row.integer) == [nil, -7, nil, nil, 2, nil, nil])
    #expect((0..<7).map(row.isEmpty) == [false, false, true, true, false, false, false])
    #expect((0..<7).map(row.isQuoted) == [false, false, true, false, true, false, true])
    #expect(Array(row[6]) == Array("a\"b".utf8))
  }

  @Test func `positions count scalars and lines`() throws {
    var reader = try TableReader(
      ByteSource(bytes: Array("\u{FEFF}ñ,🙂x,\"e\u{301}\n\r\nü\r\",\"b\",c\n1,2,3,4,5".utf8)), hasHeader: false)
    let row = try #require(try reader.next())
    let expected = [(1, 1), (1, 3), (1, 6), (4, 3), (4, 7)].map { TextPosition(line: $0.0, column: $0.1) }
    #expect((0..<5).map(row.position) == expected)
    #expect(try reader.next()?.line == 5)
  }

  @Test func `an error of the source comes through`() {
    let bytes = [0x1f, 0x8b, 8, 0] as [UInt8]
    #expect(throws: TabularError.unreadable(.truncated(offset: 4))) { try ReadTable(bytes) }
  }
}
