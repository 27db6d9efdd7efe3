import Bytes
import Tabular
import TestSupport
import Testing

/// Tables of random text, written by hand in one of many spellings or cut into random chunks.
struct TablePropertyTests {
  /// A table, one of its spellings as text, and the lines on which its rows start.
  struct Sample {
    var rows: [[String]] = []
    var lines: [Int] = []
    var text = ""

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      func choose<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
      }
      var line = 1
      let columns = Int.random(in: 1...4, using: &random)
      if Bool.random(using: &random) { text += "\u{FEFF}" }
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        var row: [String] = []
        lines.append(line)
        for column in 0..<columns {
          let pieces = ["a", "1.5", "\"", ",", "\n", "\r\n", "\r", "é", "🙂", " ", "x"]
          let field = (0..<Int.random(in: 0...5, using: &random)).map { _ in choose(pieces) }.joined()
          row.append(field)
          if column > 0 { text += "," }
          let mustQuote =
            field.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) } || columns == 1 && field.isEmpty
          text += mustQuote || Bool.random(using: &random) ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
          line += Self.lineEnds(in: field)
        }
        rows.append(row)
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          text += choose(["\n", "\r\n", "\n"])
          line += 1
        }
      }
      if Bool.random(using: &random), text.unicodeScalars.last == "\n" {
        text.unicodeScalars.removeLast()
        if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
      }
    }

    private static func lineEnds(in text: String) -> Int {
      // A Character that is a line break is one line end, CR LF included.
      text.count { $0.isNewline }
    }
  }

  @Test(arguments: 0..<15)
  func `every spelling of a table reads as the table`(batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      let sample = Sample(seed: seed)
      let table = try ReadTable(sample.text, hasHeader: false)
      #expect(table.rows == sample.rows, "seed \(seed)")
      #expect(table.lines == sample.lines, "seed \(seed)")
    }
  }

  @Test func `chunks change nothing, be it a table or not`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes = Array(Sample(seed: seed).text.utf8)
      if seed % 2 == 1, let index = bytes.indices.randomElement(using: &random) {
        let damage: [UInt8] = [0, 0x22, 0x2C, 0x0A, 0x0D, 0xFF, 0xC3]
        bytes[index] = damage.randomElement(using: &random) ?? 0
      }
      let expected = ReadTable.result(bytes)
      for chunkSize in [3, 4, 5, 7, 16, 33] {
        #expect(ReadTable.result(bytes, chunkSize: chunkSize) == expected, "seed \(seed), chunks of \(chunkSize)")
      }
    }
  }

  @Test func `what is written reads back`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let rows = Sample(seed: seed).rows
      var writer = TableWriter()
      for row in rows {
        row.forEach { writer.write($0) }
        writer.endRow()
      }
      #expect(try ReadTable(writer.bytes, hasHeader: false).rows == rows, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20)
  func `bytes without a plan read the same in the smallest chunks`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xC3, 0xBC, 0, 0xEF, 0xBB, 0xBF]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in alphabet.randomElement(using: &random)
      }
      #expect(ReadTable.result(bytes, chunkSize: 3) == ReadTable.result(bytes), "\(bytes)")
    }
  }
}
