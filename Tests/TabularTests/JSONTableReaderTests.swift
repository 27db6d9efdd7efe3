import Bytes
import Tabular
import Testing

struct JSONTableReaderTests {
  private static func rows(_ text: String, chunkSize: Int = 7) throws -> (header: [String], rows: [[String]]) {
    var reader = try JSONTableReader(ByteSource(bytes: Array(text.utf8)), chunkSize: chunkSize)
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append((0..<row.count).map(row.text)) }
    return (reader.header, rows)
  }

  private static func fault(_ text: String) -> TabularError? {
    do {
      _ = try rows(text)
      return nil
    } catch {
      return error as? TabularError
    }
  }

  @Test(arguments: [
    "{\"a\":\"x\",\"b\":1.5}\n{\"a\":\"y\",\"b\":null}\n",
    "[{\"a\":\"x\",\"b\":1.5},{\"a\":\"y\",\"b\":null}]",
    " [ {\"a\" : \"x\", \"b\" : 1.5} ,\r\n {\"b\":null, \"a\":\"y\", \"c\":[1,{\"d\":\"]\"}]} ] \n",
    "{\"result\":1,\"epidata\":[{\"a\":\"x\",\"b\":1.5},{\"a\":\"y\"}],\"message\":\"success\"}",
    "\u{FEFF}{\"a\":\"\\u0078\",\"b\":1.5}{\"a\":\"y\",\"b\":null}",
  ])
  func `lines, an array and an envelope give the same rows`(text: String) throws {
    for size in [5, 16, 1 << 12] {
      let table = try Self.rows(text, chunkSize: size)
      #expect(table.header == ["a", "b"])
      #expect(table.rows == [["x", "1.5"], ["y", ""]])
    }
  }

  @Test func `escapes are what they stand for`() throws {
    let table = try Self.rows(#"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud83d"}"#)
    #expect(table.rows == [["\"\\/\u{8}\u{C}\n\r\té😀\u{FFFD}"]])
  }

  @Test(arguments: ["", " \n", "[]", "{\"epidata\":[],\"result\":-2}"])
  func `a text without objects has no rows`(text: String) throws {
    #expect(try Self.rows(text).rows == [])
  }

  @Test(arguments: [
    ("1", TableFault.notJSON(expected: .object), 1, 1),
    ("{\"a\":1}\n[", .notJSON(expected: .object), 2, 1),
    ("{\"a\" 1}", .notJSON(expected: .colon), 1, 6),
    ("{\"a\":1\n\"b\":2}", .notJSON(expected: .commaOrBrace), 2, 1),
    ("{a:1}", .notJSON(expected: .name), 1, 2),
    ("{\"a\":x}", .notJSON(expected: .value), 1, 6),
    ("[{\"a\":1} {\"a\":2}]", .notJSON(expected: .commaOrBracket), 1, 10),
    ("[{\"a\":1}] x", .notJSON(expected: .end), 1, 11),
    ("{\"a\":\"x", .unterminatedJSON, 1, 8),
    ("[{\"a\":1}", .unterminatedJSON, 1, 9),
    ("{\"epidata\":[{\"a\":1}]", .unterminatedJSON, 1, 21),
    ("{\"a\":\"x\ny\"}", .unterminatedQuote, 1, 6),
    ("{\"a\":\"\\x\"}", .notJSON(expected: .value), 1, 7),
  ])
  func `what is not JSON is told with its place`(text: String, fault: TableFault, line: Int, column: Int) {
    #expect(Self.fault(text) == .malformed(fault, at: TextPosition(line: line, column: column)))
  }

  @Test func `any cut of a text is an error or fewer rows, and never a trap`() throws {
    let bytes = Array(#"{"epidata":[{"a":"x\u00e9","b":-1e5,"c":[{}]},{"a":null,"b":true}],"result":1}"#.utf8)
    for end in bytes.indices {
      for size in [3, 64] {
        do {
          var reader = try JSONTableReader(ByteSource(bytes: Array(bytes[..<end])), chunkSize: size)
          while try reader.next() != nil {}
        } catch {
          #expect(error is TabularError)
        }
      }
    }
  }
}
