import Foundation
import Report
import Testing

struct JSONValueTests {
  static let sample = JSONValue.object([
    .init("z", .integer(-3)),
    .init("a", .array([.null, .bool(true), .number(0.1), .number(1e300), .array([]), .object([])])),
    .init("text", .string("quote \" backslash \\ line\n bell \u{7} ü 😀 </script>")),
  ])

  @Test func `members keep their order in the text`() {
    #expect(
      String(decoding: Self.sample.utf8, as: UTF8.self)
        == #"{"z":-3,"a":[null,true,0.1,1e+300,[],{}],"text":"quote \" backslash \\ line\n bell \u0007 ü 😀 </script>"}"#
    )
  }

  @Test func `indented text has one element a line`() {
    let value = JSONValue.object([
      .init("a", .array([.integer(1), .object([.init("b", .null)])])), .init("c", .array([])),
    ])
    #expect(
      String(decoding: value.indentedUTF8, as: UTF8.self) == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "c": []
        }

        """)
  }

  @Test func `numbers that JSON lacks are null`() {
    let values: [JSONValue] = [.number(.nan), .number(.infinity), .number(-.infinity)]
    #expect(JSONValue.array(values).utf8 == Array("[null,null,null]".utf8))
  }

  @Test func `what was written is read as the same value`() throws {
    #expect(try JSONValue(utf8: Self.sample.utf8) == Self.sample)
    #expect(try JSONValue(utf8: Self.sample.indentedUTF8) == Self.sample)
  }

  @Test func `a coder that knows nothing of order keeps it`() throws {
    let data = try JSONEncoder().encode([Self.sample, .number(.nan)])
    #expect(try JSONDecoder().decode([JSONValue].self, from: data) == [Self.sample, .null])
  }

  @Test(arguments: [
    (#""A\/\b\f\r\t""#, "A/\u{8}\u{c}\r\t"), (#""😀""#, "😀"), (#""\uD83D\uDE00""#, "😀"), ("\"\u{7f}\"", "\u{7f}"),
  ])
  func `escapes are read`(text: String, expected: String) throws {
    #expect(try JSONValue(utf8: Array(text.utf8)) == .string(expected))
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a:1}", 1), ("01", 1), ("-", 1), ("1.", 2), ("1e", 2),
    ("tru", 3), ("\"\n\"", 1), ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"\\ud800\"", 7), ("\"\\ud800\\u0041\"", 13),
    ("\"open", 5), ("[1]x", 3), ("1e999", 0), ("'a'", 0), ("NaN", 0), ("+1", 0), ("\u{FEFF}1", 0),
  ])
  func `a text that is not JSON is refused at its first wrong byte`(text: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue(utf8: Array(text.utf8)) }
    #expect(error?.offset == offset)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: JSONError.self) { try JSONValue(utf8: [0x22, 0xC3, 0x28, 0x22]) }
  }

  @Test func `depth is bounded`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8) + Array(String(repeating: "]", count: depth).utf8)
    }
    _ = try JSONValue(utf8: nested(128))
    #expect(throws: JSONError.self) { try JSONValue(utf8: nested(129)) }
    #expect(throws: JSONError.self) { try JSONValue(utf8: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) }
  }

  @Test func `texts of numbers are read as Foundation reads them`() throws {
    for text in ["0", "-0", "12345678901234567890", "-9223372036854775808", "0.1", "1E5", "2.5e-3", "1e-400"] {
      let expected = try #require(JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? [NSNumber])
      switch try JSONValue(utf8: Array(text.utf8)) {
      case .integer(let number): #expect(expected[0].int64Value == Int64(number))
      case .number(let number): #expect(expected[0].doubleValue == number)
      case let other: Issue.record("\(text) became \(other)")
      }
    }
  }
}
