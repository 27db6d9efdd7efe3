import Canvas
import Testing

@Suite struct LineBreakTests {
  @Test(arguments: [
    ("", []), ("one", ["one"]), ("one two  three", ["one ", "two  ", "three"]),
    ("well-known COVID-19", ["well-", "known ", "COVID-19"]),
    ("a (b c) d!", ["a ", "(b ", "c) ", "d!"]), ("“quoted” text", ["“quoted” ", "text"]),
    ("漢字、かな。終", ["漢", "字、", "か", "な。", "終"]), ("「漢」字", ["「漢」", "字"]),
    ("12\u{2009}345 people", ["12\u{2009}345 ", "people"]), ("100\u{A0}km away", ["100\u{A0}km ", "away"]),
    ("नमस्ते दुनिया", ["नमस्ते ", "दुनिया"]), ("in 3.5 % of", ["in ", "3.5 ", "% ", "of"]),
  ])
  func `lines break where Unicode allows it`(text: String, parts: [String]) {
    #expect(TextStyle().breakableParts(of: text).map(String.init) == parts)
  }

  @Test func `every scalar can stand in a text that is broken`() {
    for start in (UInt32(0)..<0x11_0000).filter({ $0 % 256 == 0 && ($0 < 0x3100 || $0 % 0xF00 == 0) }) {
      let scalars = (start..<start + 256).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars.flatMap { [$0, "a", " ", $0, $0, "-"] }))
      #expect(TextStyle().breakableParts(of: text).joined() == text)
    }
  }

  @Test func `what is raised stays with what it follows`() {
    let style = TextStyle(notation: .scripts)
    #expect(
      style.breakableParts(of: "at 10^{- 3 m} of H_{2}O").map(String.init) == ["at ", "10^{- 3 m} ", "of ", "H_{2}O"])
    #expect(style.characters(of: "10^{-3}e\u{301}").map(String.init) == ["1", "0", "^{-3}", "e\u{301}"])
    #expect(TextStyle().characters(of: "^{3}").count == 4)
  }

  @Test(arguments: ["नमस्ते", "👩‍👩‍👧🇩🇪", "e\u{301}a", "한국어"])
  func `the parts of a text make it up, and no letter loses its marks`(text: String) {
    let style = TextStyle(notation: .scripts)
    #expect(style.characters(of: text).joined() == text)
    #expect(style.breakableParts(of: text).joined() == text)
    #expect(style.characters(of: text).count == text.count)
  }
}
