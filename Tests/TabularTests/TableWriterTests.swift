import Tabular
import Testing

struct TableWriterTests {
  func text(_ writer: TableWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

  @Test func `fields of every kind, and quotes only where they are needed`() {
    var writer = TableWriter(header: ["name", "a b", "x,y"])
    writer.write("say \"hi\"")
    writer.write(8.41921)
    writer.write(-3)
    writer.endRow()
    writer.write("one\ntwo")
    writer.write(.nan)
    writer.write(-.infinity)
    writer.endRow()
    #expect(text(writer) == "name,a b,\"x,y\"\n\"say \"\"hi\"\"\",8.41921,-3\n\"one\ntwo\",,-inf\n")
  }

  @Test func `another separator changes what is quoted`() {
    var writer = TableWriter(separator: .tab)
    writer.write("a,b")
    writer.write("a\tb")
    writer.endRow()
    #expect(text(writer) == "a,b\t\"a\tb\"\n")
  }

  @Test func `a row of one empty field is no blank line`() throws {
    var writer = TableWriter(header: [""])
    writer.write(Double.nan)
    writer.endRow()
    #expect(text(writer) == "\"\"\n\"\"\n")
    #expect(try ReadTable(writer.bytes).rows == [[""]])
  }

  @Test func `a byte-order mark at the front is text`() throws {
    let writer = TableWriter(header: ["\u{FEFF}a", "\u{FEFF}b"])
    #expect(try ReadTable(writer.bytes).header == ["\u{FEFF}a", "\u{FEFF}b"])
  }

  @Test func `numbers read back to the bit`() throws {
    let numbers = [0.1, -0.0, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1.0 / 3]
    var writer = TableWriter(header: ["x"])
    for number in numbers {
      writer.write(number)
      writer.endRow()
    }
    let rows = try ReadTable(writer.bytes).rows
    #expect(rows.map { Double($0[0])?.bitPattern } == numbers.map(\.bitPattern))
  }
}
