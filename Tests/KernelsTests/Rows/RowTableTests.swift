import Kernels
import Testing

struct RowTableTests {
  /// The fields of all rows, found so many at a time; nil where the bytes are not whole rows and nothing else.
  func rows(_ text: [UInt8], columns: Int, syntax: RowSyntax, capacity: Int) -> [[String]]? {
    var table = RowTable(columns: columns, capacity: capacity)
    var rows: [[String]] = []
    var place = 0
    while true {
      let (next, stop) = table.scan(text, in: place..<text.count, syntax: syntax)
      for row in 0..<table.count {
        rows.append(
          (0..<columns).map { String(decoding: text[table.range(of: row, column: $0)], as: UTF8.self) })
      }
      place = next
      switch stop {
      case .full: continue
      case .incomplete:
        // What is left between rows is no row cut off.
        let rest = text[place...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let isBlank = rest.first == UInt8(ascii: ",") ? rest.dropFirst().allSatisfy { $0 <= 0x20 } : rest.isEmpty
        return isBlank ? rows : nil
      case .end, .fault: return nil
      }
    }
  }

  func record(
    _ text: String, columns: Int, syntax: RowSyntax, charset: RowCharset = .utf8
  ) -> [String?]? {
    var table = RowTable(columns: columns, capacity: 1)
    let bytes = Array(text.utf8)
    _ = table.scan(bytes, in: bytes.indices, syntax: syntax)
    guard table.count == 1 else { return nil }
    var record: [UInt8] = []
    let selection = RowSelection(Array(0..<columns))
    guard table.encode(0, of: bytes, selecting: selection, syntax: syntax, charset: charset, to: &record) == nil else {
      return nil
    }
    var fields: [String?] = []
    var place = 0
    while place < record.count {
      // The texts of these tests are shorter than 127 bytes.
      let length = Int(record[place])
      place += 1
      fields.append(length == 0 ? nil : String(decoding: record[place..<place + length - 1], as: UTF8.self))
      place += max(length - 1, 0)
    }
    return fields
  }

  @Test(arguments: [RowSyntax.escapedTuples, .standardTuples], 0..<4)
  func `rows are those of a slow, obvious reader`(syntax: RowSyntax, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "(", ")", ",", "'", "\\", "''", "\\'", " ", "\n", "1", "NULL", "-1.5e3", "E'", "_binary '", "x'", ";", "a,b", "é",
      "),(",
    ]
    var accepted = 0
    for round in 0..<20_000 {
      let columns = 1 + round % 3
      var text: [UInt8] = []
      for _ in 0..<1 + round % 12 {
        // Rows as they should be, and what breaks them.
        if Int(generator.next() % 3) > 0 {
          let fields = (0..<columns).map { _ in ["1", "'a''b'", "'x\\\\'", "NULL", "'),('"][Int(generator.next() % 5)] }
          text += Array("(\(fields.joined(separator: ","))),".utf8)
        } else {
          text += Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
        }
      }
      let slow = SlowRows.read(text, columns: columns, hasEscapes: syntax == .escapedTuples)
      accepted += slow == nil ? 0 : 1
      for capacity in [1, 2, 100] {
        #expect(
          rows(text, columns: columns, syntax: syntax, capacity: capacity) == slow,
          "\(String(decoding: text, as: UTF8.self))")
      }
    }
    #expect(accepted > 1000)
  }

  @Test func `texts of MySQL lose their quotes and escapes`() {
    #expect(
      record(
        #"('o\'brien','d''arc','a\\','\0\b\n\r\t\Z\"','\%\_',NULL,-1e-05,0x4142,_binary 'b',x'6162',b'01000001')"#,
        columns: 11, syntax: .escapedTuples)
        == [
          "o'brien", "d'arc", "a\\", "\0\u{8}\n\r\t\u{1A}\"", "\\%\\_", nil, "-1e-05", "AB", "b", "ab", "A",
        ])
  }

  @Test func `texts of PostgreSQL keep their backslashes, but for those in E`() {
    #expect(
      record(#"('a\n''', E'a\n\x41\101\'', true, NULL, 1.50, B'101')"#, columns: 6, syntax: .standardTuples)
        == ["a\\n'", "a\nAA'", "t", nil, "1.50", "101"])
  }

  @Test func `lines of COPY and of CSV are decoded`() {
    #expect(record("a\\tb\t\\N\t\t\\\\N\n", columns: 4, syntax: .copyLines) == ["a\tb", nil, "", "\\N"])
    #expect(record("a,\"b,\"\"\n\",,\"\"\n", columns: 4, syntax: .csvLines) == ["a", "b,\"\n", nil, nil])
  }

  @Test(arguments: ["(NOW())", "(a)", "(1 2)", "('a' 'b')", "(,)", "()"])
  func `what is no literal is refused`(text: String) {
    #expect(record(text, columns: 1, syntax: .escapedTuples) == nil)
  }

  @Test func `a byte of latin1 becomes the scalar that Windows-1252 has there`() {
    var table = RowTable(columns: 1, capacity: 1)
    let bytes: [UInt8] = Array("('".utf8) + [0x80, 0xE9] + Array("')".utf8)
    _ = table.scan(bytes, in: bytes.indices, syntax: .escapedTuples)
    var record: [UInt8] = []
    let fault = table.encode(
      0, of: bytes, selecting: RowSelection([0]), syntax: .escapedTuples, charset: .latin1, to: &record)
    #expect(fault == nil)
    #expect(record == [6] + Array("€é".utf8))
  }

  @Test func `equal rows are counted, and hashes do not depend on what is around`() {
    let a = Array("(1,'a'),(2,'b'),(3,'c')".utf8)
    let b = Array("..(1,'a'),(2,'x'),".utf8)
    var table = RowTable(columns: 2, capacity: 10)
    _ = table.scan(a, in: a.indices, syntax: .escapedTuples)
    let common = ByteRuns.commonPrefix(a, a.indices, b, 2..<b.count)
    #expect(common == 12)
    #expect(table.countOfRows(from: 0, endingBy: common) == 1)
    #expect(ByteRuns.hash(a, in: 0..<7) == ByteRuns.hash(b, in: 2..<9))
    #expect(ByteRuns.hash(a, in: 0..<7) != ByteRuns.hash(a, in: 0..<6))
  }
}
