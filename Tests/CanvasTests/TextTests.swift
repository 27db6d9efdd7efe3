import Canvas
import Imaging
import Testing

@Suite struct TextTests {
  // Sums of `hmtx` advances and `kern` pairs in units of the design, by fontTools from DejaVu 2.37.
  @Test(arguments: [
    (Font.sans, "AVATAR Tokyo", 14083.0), (.sans, "Жизнь", 7172), (.sans, "1,234.56 %", 11717),
    (.sansBold, "AVATAR Tokyo", 16067), (.sansBold, "Жизнь", 7842), (.sans, "", 0),
  ])
  func `a text is as wide as its advances and kerning`(font: Font, text: String, units: Double) {
    #expect(font.measure(text, size: 2048).width == units)
    #expect(font.measure(text, size: 8).width == units / 256)
  }

  @Test func `heights are those of the font file`() {
    let metrics = Font.sans.measure("", size: 2048)
    #expect(metrics.ascent == 1901)
    #expect(metrics.descent == 483)
    #expect(metrics.capHeight == 1493)
    #expect(metrics.xHeight == 1120)
  }

  @Test func `ink fills the box of its outline`() throws {
    // A capital H of DejaVu Sans is 201...1339 wide and 0...1493 high in an em of 2048.
    let bitmap = try Canvas.bitmap(size: Size(width: 30, height: 30), scale: 1) {
      $0.draw("H", at: Point(x: 2, y: 25), style: TextStyle(size: 20.48))
    }
    #expect(bitmap.inkBounds?.columns == 4..<16)
    #expect(bitmap.inkBounds?.rows == 10..<25)
  }

  @Test func `anchors put the named spot on the point`() throws {
    let style = TextStyle(size: 20.48)
    func rows(_ vertical: Anchor.Vertical) throws -> Range<Int>? {
      try Canvas.bitmap(size: Size(width: 40, height: 80), scale: 1) {
        $0.draw("H", at: Point(x: 20, y: 40), style: style, anchor: Anchor(.middle, vertical))
      }.inkBounds?.rows
    }
    #expect(try rows(.baseline) == 25..<40)
    #expect(try rows(.capital) == 40..<55)
    #expect(try rows(.middle) == 32..<48)
    #expect(try rows(.top)?.upperBound == 60)
    #expect(try rows(.bottom)?.upperBound == 36)
    let (text, width) = ("Width", style.measure("Width").width)
    let start = style.font.outline(of: text, size: style.size, at: Point(x: -width, y: 0))
    #expect(style.font.outline(of: text, size: style.size, anchor: .end) == start)
  }

  @Test func `quarter turns exchange coordinates and nothing else`() {
    let upright = Font.sans.outline(of: "Ag", size: 12)
    let turned = Font.sans.outline(of: "Ag", size: 12, rotation: .clockwise)
    #expect(upright.elements.count == turned.elements.count)
    for (element, other) in zip(upright.elements, turned.elements) {
      switch (element, other) {
      case (.move(let a), .move(let b)), (.line(let a), .line(let b)): #expect(b == Point(x: -a.y, y: a.x))
      case (.curve(let a, _, _), .curve(let b, _, _)): #expect(b == Point(x: -a.y, y: a.x))
      default: #expect(element == other)
      }
    }
  }

  @Test func `a small letter looks as it always did`() throws {
    let bitmap = try Canvas.bitmap(size: Size(width: 10, height: 11), scale: 1) {
      $0.draw("R", at: Point(x: 1, y: 10), style: TextStyle(size: 12))
    }
    #expect(
      shades(bitmap) == """
        ..........
        ..677741..
        ..852495..
        ..84..57..
        ..84..67..
        ..887882..
        ..864582..
        ..84..57..
        ..84..193.
        ..84...57.
        ..........
        """)
  }

  @Test func `characters that the font lacks are named once, and drawn as boxes`() {
    #expect(Font.sans.missing(in: "a\u{10FFFD}b\u{E999}\u{10FFFD}") == ["\u{10FFFD}", "\u{E999}"])
    #expect(Font.sans.missing(in: "Zürich Жизнь αβγ ≤ → ∑ é e\u{301}\t\n\u{200D}\u{FE0F}\u{0}") == [])
    #expect(!Font.sans.outline(of: "\u{E999}", size: 10).isEmpty)
    #expect(Font.sans.measure("\u{10FFFD}", size: 10).width > Font.sans.measure("\u{E999}", size: 10).width)
  }

  @Test func `a letter with a combining mark is the letter with the mark`() {
    #expect(Font.sans.outline(of: "e\u{301}", size: 10) == Font.sans.outline(of: "é", size: 10))
    #expect(Font.sans.measure("q\u{301}", size: 10).width == Font.sans.measure("q", size: 10).width)
  }

  @Test func `line breaks and tabs are spaces, and other controls are nothing`() {
    let plain = Font.sans.outline(of: "a b c", size: 10)
    #expect(Font.sans.outline(of: "a\tb\r\nc", size: 10) == plain)
    #expect(Font.sans.outline(of: "a\u{0} \u{7F}b\u{200B} c\u{FEFF}", size: 10) == plain)
  }

  @Test func `every scalar can be measured`() {
    for start in stride(from: UInt32(0), to: 0x3000, by: 64) {
      let text = String(String.UnicodeScalarView((start..<start + 64).compactMap(Unicode.Scalar.init)))
      for font in [Font.sans, .sansBold] { #expect(font.measure(text, size: 10).width.isFinite) }
    }
  }

  @Test func `a line of text ends after ten thousand glyphs`() {
    let width = Font.sans.measure("m", size: 10).width
    let long = Font.sans.measure(String(repeating: "m", count: 100_000), size: 10).width
    #expect(abs(long - 10_000 * width) < 1e-6)
  }
}
