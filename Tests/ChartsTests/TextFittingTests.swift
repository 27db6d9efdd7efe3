import Canvas
import Charts
import Testing

@Suite struct TextFittingTests {
  private func lines(footnote: String, width: Double = 240) -> [String] {
    Chart(footnote: footnote, panels: [Panel(marks: [])], width: width).scene().texts
      .filter { $0.role == .footnote }.map(\.text)
  }

  @Test func `lines of a footnote break at hyphens and spaces, and lose the spaces`() {
    let lines = lines(footnote: "A long-ish  footnote of\nwell-known words, and (some) more of them to fill the lines")
    #expect(
      lines.joined(separator: "|").replacing("-|", with: "-").replacing("|", with: " ")
        == "A long-ish footnote of well-known words, and (some) more of them to fill the lines")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") && TextStyle(size: 10).measure($0).width <= 240 })
  }

  @Test func `lines do not begin with closing punctuation`() {
    let lines = lines(footnote: String(repeating: "漢字かな、終わり。「引用」", count: 8))
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { line in !"、。」り…".dropLast(2).contains(line.first ?? " ") })
  }

  @Test(arguments: 40..<90)
  func `a title that is cut keeps letters with their marks and raised text whole`(width: Int) throws {
    let title = "e\u{301}e\u{301}^{12345}क्षि^{abc}xyz"
    let chart = Chart(title: title, panels: [Panel(marks: [])], width: Double(width) * 2)
    let text = try #require(chart.scene().texts.first { $0.role == .title }?.text)
    let starts = ["e\u{301}", "e\u{301}", "^{12345}", "क्षि", "^{abc}", "x", "y", "z"]
    let prefixes = (0...starts.count).map { starts.prefix($0).joined() }
    #expect(prefixes.contains(String(text.unicodeScalars.filter { $0 != "…" })))
  }

  @Test func `a scene names the characters that no font has`() {
    let chart = Chart(title: "a\u{E999}^{\u{10FFFD}}", footnote: "\u{E999}\u{E998}", panels: [Panel(marks: [])])
    #expect(chart.scene().missingCharacters == ["\u{E999}", "\u{10FFFD}", "\u{E998}"])
    #expect(Chart(title: "Zürich", panels: [Panel(marks: [])]).scene().missingCharacters == [])
  }

  @Test func `raised text lies in the box of its line, and has runs of its own`() throws {
    let chart = Chart(title: "10^{-3} H_{2}O", panels: [Panel(marks: [])])
    let text = try #require(chart.scene().texts.first { $0.role == .title })
    let plain = try #require(Chart(title: "10", panels: [Panel(marks: [])]).scene().texts.first { $0.role == .title })
    #expect(text.box.minY < plain.box.minY)
    #expect(text.box.maxY >= plain.box.maxY)
    #expect(text.plainRuns.map(\.text) == ["10", "\u{2212}3", " H", "2", "O"])
    #expect(text.plainRuns.allSatisfy { text.box.minY <= $0.box.minY && $0.box.maxY <= text.box.maxY })
    #expect(plain.plainRuns == [plain])
  }
}
