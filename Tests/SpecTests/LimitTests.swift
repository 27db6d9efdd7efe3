import Spec
import Testing

struct LimitTests {
  @Test(arguments: [
    "[", "{a: ", "- ", "? ", "- - a:\n  ", "'", "\"\\", ": ", "&a ", "!", "*", "|\n", "[a\n", "{? ", "\t", "\r",
  ])
  func `a text that repeats itself is read in bounded depth`(pattern: String) {
    let document = ParsedDocument(of: String(repeating: pattern, count: 20_000))
    #expect(document.diagnostics.count <= 101)
  }

  @Test(arguments: [("[", "]"), ("- ", ""), ("{a: ", "}")])
  func `collections in collections are bounded`(opening: String, closing: String) {
    func text(depth: Int) -> String {
      String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    }
    let limits = YAMLLite.Limits(maximumDepth: 8)
    #expect(ParsedDocument(of: text(depth: 8), limits: limits).problems == [])
    let column = 8 * opening.count + 1
    #expect(ParsedDocument(of: text(depth: 9), limits: limits).problems == ["1:\(column) too-deep"])
  }

  @Test func `a text has a largest size`() {
    let limits = YAMLLite.Limits(maximumBytes: 4)
    #expect(ParsedDocument(of: "abcd", limits: limits).problems == [])
    #expect(ParsedDocument(of: "abcde", limits: limits).problems == ["1:1 too-large"])
    #expect(ParsedDocument(of: "abc\n\n", limits: limits).problems == ["1:1 too-large"])
  }

  @Test func `diagnostics have a largest number, and the last says so`() {
    let limits = YAMLLite.Limits(maximumDiagnostics: 2)
    let text = "- @\n- @\n- @\n- @\n"
    #expect(
      ParsedDocument(of: text, limits: limits).problems == [
        "1:3 reserved-indicator", "2:3 reserved-indicator", "3:3 too-many-errors",
      ])
  }

  @Test func `texts cut or changed anywhere are read without a crash, twice alike`() {
    let text = (KeptTests.examples.map(\.yaml) + BlockScalarTests.examples.map(\.yaml)).joined()
    let bytes = Array(text.utf8)
    let indicators = Array("-?:,[]{}#&*!|>'\"%@` \t\n\r\\a".utf8)
    var random = SplitMix(state: 1)
    for _ in 0..<2000 {
      var piece = Array(bytes.dropFirst(random.below(bytes.count)).prefix(random.below(80)))
      for _ in 0..<random.below(4) where !piece.isEmpty {
        piece[random.below(piece.count)] = indicators[random.below(indicators.count)]
      }
      let mutated = String(decoding: piece, as: UTF8.self)
      let document = ParsedDocument(of: mutated)
      #expect(document == ParsedDocument(of: mutated))
      document.root?.checkSpans(in: mutated)
    }
  }
}

/// The generator of Steele, Lea and Flood (2014).
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
