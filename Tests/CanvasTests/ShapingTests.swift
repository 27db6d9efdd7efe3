import Canvas
import Foundation
import Testing

@Suite struct ShapingTests {
  // Sums of the advances that hb-shape 6.0.0 prints for DejaVuSans.ttf 2.37.
  @Test(arguments: [
    ("office fluffy affine", 17925.0), ("السلام عليكم", 11173), ("לשלום", 5696), ("x\u{304} ± ε\u{302}", 5337),
    ("q\u{301}", 1300), ("Việt Nam", 9421), ("لا", 1168),
  ])
  func `a text is as wide as HarfBuzz's own program says`(text: String, units: Double) {
    #expect(Font.sans.measure(text, size: 2048).width == units)
  }

  @Test func `letters join to ligatures, but not across a non-joiner`() {
    #expect(outline("ffi") == outline("\u{FB03}"))
    #expect(outline("f\u{200C}fi") != outline("ffi"))
    #expect(outline("لا") == outline("\u{FEFB}"))
  }

  @Test func `Hebrew and Arabic run from right to left, and their numbers from left to right`() {
    // An override makes the second text run the way it is written here.
    #expect(outline("אבג") == outline("\u{202D}גבא"))
    #expect(outline("אב 12") == outline("\u{202D}12 בא"))
    #expect(outline("a אב 12 b") == outline("\u{202D}a 12 בא b"))
  }

  @Test func `the first letter decides the direction of a line`() {
    #expect(outline("x (אב)") == outline("\u{202D}x (בא)"))
    #expect(outline("אב (x)") == outline("\u{202D}(x) בא"))
    #expect(outline("1 < 2") == outline("\u{202D}1 < 2"))
  }

  @Test func `text that differs in its scalars alone is shaped as it is written`() {
    let composed = Font.sans.missing(in: "\u{E999}é")
    #expect(Font.sans.missing(in: "\u{E999}e\u{301}") == composed)
    #expect(outline("é") == outline("e\u{301}"))
  }

  @Test func `a line has the same outline from the cache, by any thread, and after others pushed it out`() async {
    let text = "AVATAR السلام ffi"
    let first = outline(text)
    await withTaskGroup(of: Path.self) { group in
      for index in 0..<8 {
        group.addTask {
          for other in 0..<300 { _ = Font.sans.measure("line \(index) of many lines: \(other)", size: 9) }
          return outline(text)
        }
      }
      for await path in group { #expect(path == first) }
    }
  }

  @Test func `raised and lowered text is smaller and off the baseline`() throws {
    let plain = Font.sans.measure("103", size: 2048).width
    let raised = Font.sans.measure("10^{3}", size: 2048, notation: .scripts).width
    #expect(abs(plain - raised - 0.3 * Font.sans.measure("3", size: 2048).width) < 1e-9)
    #expect(top("10^{3}") < top("103"))
    #expect(top("a_{l}") > top("al"))
    // A hyphen before a digit is a minus sign there.
    #expect(
      Font.sans.outline(of: "10^{-3}", size: 9, notation: .scripts)
        == Font.sans.outline(of: "10^{\u{2212}3}", size: 9, notation: .scripts))
  }

  @Test func `the parts of a line at one height stand where the line has them`() {
    let style = TextStyle(size: 10, notation: .scripts)
    let runs = style.runs(of: "10^{-3} m")
    #expect(runs.map(\.text) == ["10", "\u{2212}3", " m"])
    #expect(runs.map(\.size) == [10, 7, 10])
    #expect(runs.map(\.rise) == [0, 3.4000000000000004, 0])
    let widths = runs.map { TextStyle(size: $0.size).measure($0.text).width }
    #expect(abs(runs[1].offset - widths[0]) < 1e-9)
    #expect(abs(runs[2].offset - widths[0] - widths[1]) < 1e-9)
  }

  @Test(arguments: ["a^b", "a_b", "{a}", "a^{}", "^{", "a^{b", "a^ {b}", "x}^{", "^", "a{^}b", "a_{b{c"])
  func `marks without braces that hold something stand for themselves`(text: String) {
    #expect(outline(text, .scripts) == outline(text))
  }

  @Test func `carets and braces stand for themselves in plain text`() {
    #expect(Font.sans.measure("a^{b}", size: 10).width > Font.sans.measure("a^b", size: 10).width)
    #expect(Font.sans.missing(in: "a^{\u{E999}}", notation: .scripts) == ["\u{E999}"])
  }

  @Test func `a file of a project is asked first, and the font for what it lacks`() throws {
    // The file that is compiled into the program.
    let bytes = Array(try Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")))
    let file = try #require(FontFile(bytes))
    let font = Font.sansBold.preceded(by: [file])
    #expect(font.outline(of: "office العربية", size: 9) == Font.sans.outline(of: "office العربية", size: 9))
    #expect(font == Font.sansBold.preceded(by: [file]))
    #expect(font != Font.sansBold)
    for length in stride(from: 0, to: bytes.count, by: 9973) {
      let part = FontFile(Array(bytes[..<length])).map { Font.sans.preceded(by: [$0]) }
      #expect(part?.measure("office العربية", size: 9).width.isFinite != false)
    }
    #expect(FontFile([]) == nil)
    #expect(FontFile(Array("not a font at all".utf8)) == nil)
    #expect(Font.sans.preceded(by: []) == Font.sans)
    #expect(Font.sans != Font.sansBold)
  }

  @Test(arguments: [
    ("truetype/noto/NotoSansDevanagari-Regular.ttf", "हिन्दी"), ("truetype/noto/NotoSansThai-Regular.ttf", "ภาษาไทย"),
    ("opentype/noto/NotoSansCJK-Regular.ttc", "漢字한국어"), ("truetype/ancient-scripts/Symbola_hint.ttf", "👩"),
  ])
  func `what DejaVu lacks is drawn from the fonts of this machine`(file: String, text: String) throws {
    guard let bytes = try? Data(contentsOf: URL(filePath: "/usr/share/fonts/\(file)")) else {
      try Test.cancel("\(file) is not installed")
    }
    let font = Font.sans.preceded(by: [try #require(FontFile(Array(bytes)))])
    #expect(Font.sans.missing(in: text) == [])
    #expect(abs(Font.sans.measure(text, size: 10).width - font.measure(text, size: 10).width) < 1e-9)
    #expect(Font.installedFiles.contains("/usr/share/fonts/\(file)"))
  }

  private func outline(_ text: String, _ notation: TextNotation = .plain) -> Path {
    Font.sans.outline(of: text, size: 12, notation: notation)
  }

  /// The least `y`: the highest point of the ink or of a control of a curve.
  private func top(_ text: String) -> Double {
    outline(text, .scripts).elements.reduce(.infinity) { top, element in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): min(top, point.y)
      case .close: top
      }
    }
  }
}
