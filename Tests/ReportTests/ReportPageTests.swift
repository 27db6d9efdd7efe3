import Files
import Foundation
import Markup
import Report
import Testing

struct ReportPageTests {
  private static func page(_ sections: ReportSection..., title: String = "T") -> String {
    let document = ReportDocument(
      title: title, stem: "t", spec: FileDigest(path: "t.yaml", sha256: SampleDocument.digest), sections: sections)
    return String(decoding: ReportPage.render(document), as: UTF8.self)
  }

  /// The page without the style and the scripts that are the same in every page.
  private static func withoutAssets(_ page: String) -> String {
    page.replacing(#/<(style|script)>.*?</(style|script)>/#.dotMatchesNewlines(), with: "")
  }

  private static func prose(_ blocks: Block..., id: String = "cell", title: [Inline]? = nil) -> ReportSection {
    ReportSection(id: id, kind: "markdown", title: title, blocks: [.prose(blocks)])
  }

  private static func figure(_ alt: String = "alt", caption: [Inline] = [], player: Player? = nil) -> ReportBlock {
    .figure(
      Figure(picture: Picture(asset: .figure, width: 640, height: 480), alt: alt, caption: caption, player: player))
  }

  @Test func `text from anywhere stays text`() {
    let attack = #"<script>alert(1)</script>"' onload=alert(2) &amp; <!-- ]]>"#
    let page = Self.page(
      ReportSection(
        id: #"x" onclick="y"#, kind: "chart", status: .failed, title: [.text(attack)], caption: [.text(attack)],
        alt: attack,
        blocks: [
          .prose([
            .paragraph([
              .code(attack), .link(target: "javascript:alert(1)", title: attack, [.text("link")]),
              .link(target: "java\nscript:alert(1)", title: nil, []),
              .image(source: attack, title: nil, description: attack),
            ]),
            .math(.identifier(attack, normal: true)), .code(language: attack, text: "</code></pre>" + attack),
          ]),
          Self.figure(attack, player: Player(frameCount: 1, framesPerSecond: .nan, captions: [attack])),
          .table(DataTable(columns: [.init(attack)], rows: [[attack]]), caption: [.text(attack)]),
          .failure(
            FailureNotice(
              RecordedDiagnostic(
                file: attack, line: 1, column: -5, endLine: 1, endColumn: 900, severity: "error", code: attack,
                message: attack, hint: attack), sourceLine: attack)),
          .skipped(waitingFor: [attack]),
        ], inputs: [FileDigest(path: attack, sha256: attack)]),
      title: attack)
    let outside = Self.withoutAssets(page)
    #expect(!outside.contains("<script"))
    #expect(!outside.contains("<!--"))
    #expect(!outside.contains("javascript:"))
    #expect(!outside.contains("java\nscript:"))
    #expect(outside.matches(of: #/<[^>]* on[a-z]+="/#).isEmpty)
    #expect(outside.matches(of: #/<[^>]* style="/#).isEmpty)
  }

  @Test func `characters that HTML forbids are replaced`() {
    let page = Self.page(Self.prose(.paragraph([.text("a\u{0}b\u{1B}c\u{85}d\r\ne\u{FFFF}f")])))
    #expect(page.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}\ne\u{FFFD}f"))
  }

  @Test func `the policy names the digests of just the style and scripts that are there`() throws {
    let page = Self.page(
      ReportSection(
        id: "a", kind: "animation", title: [.text("A")],
        blocks: [Self.figure(player: Player(frameCount: 2, framesPerSecond: 10))]),
      ReportSection(id: "b", kind: "animation", title: [.text("B")]))
    let policy = try #require(page.firstMatch(of: #/Content-Security-Policy" content="([^"]*)"/#)).1
    let embedded = page.matches(of: #/<(?:style|script)>(.*?)</(?:style|script)>/#.dotMatchesNewlines())
    #expect(embedded.count == 3)
    for asset in embedded {
      #expect(policy.contains("'sha256-\(SHA256.digest(of: Array(asset.1.utf8)).base64)'"))
    }
    #expect(policy.hasPrefix("default-src 'none'; img-src 'self' file:;"))
    #expect(!Self.page(Self.prose(.rule)).contains("<script"))
  }

  @Test func `figures and tables are numbered over the page`() {
    let table = ReportBlock.table(DataTable(columns: [.init("x")], rows: []), caption: [])
    let page = Self.page(
      ReportSection(id: "a", kind: "chart", blocks: [Self.figure(), table, Self.figure()]),
      ReportSection(id: "b", kind: "chart", blocks: [table, Self.figure()]))
    let numbers = page.matches(of: #/<figcaption><b>([^<]*)<\/b>/#).map { String($0.1) }
    #expect(numbers == ["Figure 1", "Table 1", "Figure 2", "Table 2", "Figure 3"])
  }

  @Test func `a section's caption and alt text go to its first figure only`() {
    let page = Self.page(
      ReportSection(
        id: "a", kind: "chart", caption: [.text("From the spec.")], alt: "from the spec",
        blocks: [Self.figure("one", caption: [.text("From the cell.")]), Self.figure("two")]))
    #expect(page.contains("<b>Figure 1.</b> From the spec. From the cell.</figcaption>"))
    #expect(page.contains("<b>Figure 2</b></figcaption>"))
    #expect(page.contains(#"alt="from the spec""#) && page.contains(#"alt="two""#) && !page.contains(#"alt="one""#))
  }

  @Test func `headings follow each other without a gap, whatever levels their authors chose`() {
    let page = Self.page(
      Self.prose(.heading(level: 3, [.text("a")]), .heading(level: 6, [.text("b")]), .heading(level: 3, [.text("c")])),
      Self.prose(.heading(level: 1, [.text("d")]), id: "second", title: [.text("e")]),
      Self.prose(.heading(level: 1, [.text("f")]), .heading(level: 2, [.text("g")]), id: "third"))
    let headings = page.matches(of: #/<(h[1-6])[^>]*>([^<]*)</#).map { "\($0.1) \($0.2)" }
    #expect(headings == ["h1 T", "h2 a", "h3 b", "h2 c", "h2 e", "h3 d", "h2 f", "h3 g"])
  }

  @Test func `no two elements share an id`() {
    let heading = Block.heading(level: 2, [.text("Main, cell!")])
    let page = Self.page(
      Self.prose(heading, heading, .heading(level: 2, [.text("…")]), id: "main"),
      Self.prose(heading, id: "main-cell", title: [.text("Figure 1")]),
      ReportSection(id: "figure-1", kind: "chart", blocks: [Self.figure()]))
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("main-cell-2") && ids.contains("main-cell-3") && ids.contains("figure-1-2"))
    let targets = page.matches(of: #/ href="#([^"]*)"/#).map { String($0.1).removingPercentEncoding ?? "" }
    #expect(Set(targets).isSubset(of: ids))
  }

  @Test func `footnotes and their references point at each other`() {
    let page = Self.page(
      Self.prose(
        .paragraph([.text("a"), .footnote(number: 1, occurrence: 1), .footnote(number: 1, occurrence: 2)]),
        .footnotes([[.paragraph([.text("note")])]])))
    #expect(page.contains(##"<sup><a id="cell:note-1:2" href="#cell%3Anote-1" role="doc-noteref""##))
    #expect(page.contains(##"<li id="cell:note-1"><p>note <a href="#cell%3Anote-1%3A1" role="doc-backlink""##))
    #expect(page.contains(##"<a href="#cell%3Anote-1%3A2" role="doc-backlink" aria-label="Back to reference 1 (2)">"##))
  }

  @Test func `a player tells its script where the frames are and shows the last caption`() {
    let page = Self.page(
      ReportSection(
        id: "a b", kind: "animation",
        blocks: [
          Self.figure(player: Player(frameCount: 3, framesPerSecond: 12.5, captions: ["one", "t\nwo", "three"]))
        ]))
    #expect(
      page.contains(#"data-folder="frames/a%20b/" data-count="3" data-rate="12.5" data-captions="one\#nt wo\#nthree""#))
    #expect(page.contains(#"<p class="frame-caption">three</p>"#))
    #expect(page.contains(#"aria-label="Animation of Figure 1" hidden>"#))
  }

  @Test func `players name their clock, and charts the cells that they follow and their plots`() {
    let player = Player(frameCount: 2, framesPerSecond: 5, clock: "a b", track: .init(cell: "walk", places: [0, 2.5]))
    let plot = Following.Plot(left: 0.25, top: 0.5, width: 0.5, height: 0.25, first: 0, last: 2.5)
    let page = Self.page(
      ReportSection(
        id: "a", kind: "animation",
        blocks: [
          Self.figure(player: player),
          .figure(
            Figure(
              picture: Picture(asset: .figure, width: 8, height: 8), alt: "",
              following: Following(cells: ["walk", "run"], plots: [plot, plot]))),
        ]))
    #expect(page.contains(#"data-clock="a b" data-track="walk" data-places="0.0 2.5""#))
    #expect(
      page.contains(
        #"data-follows="walk run" data-plots="0.25 0.5 0.5 0.25 0.0 2.5,0.25 0.5 0.5 0.25 0.0 2.5""#))
  }

  @Test func `the data of a figure are inert, and the script that draws them is there`() {
    let figure = Figure(
      picture: Picture(asset: .figure, width: 8, height: 8), alt: "",
      vector: VectorPicture(deflated: [1, 2, 3], still: []))
    let page = Self.page(ReportSection(id: "a", kind: "chart", blocks: [.figure(figure)]))
    #expect(page.contains(#"<script type="application/octet-stream">AQID</script>"#))
    #expect(page.contains(#"class="drawn""#))
    #expect(page.matches(of: #/<script>/#).count == 1)
  }

  @Test func `a page by itself holds its pictures and links to no file`() {
    let vector = VectorPicture(deflated: [1], still: [4, 5, 6])
    let document = ReportDocument(
      title: "T", stem: "t", spec: FileDigest(path: "t.yaml", sha256: SampleDocument.digest),
      sections: [
        ReportSection(
          id: "a", kind: "animation",
          blocks: [
            Self.figure(player: Player(frameCount: 2, framesPerSecond: 5)), .files([.file(fileExtension: "svg")]),
            .table(DataTable(columns: [.init("x")], rows: [["1"]], file: .data), caption: []),
            .figure(Figure(picture: Picture(asset: .frame(1), width: 8, height: 8), alt: "", vector: vector)),
          ])
      ])
    let pictures: [String: [UInt8]] = [
      "figures/a.png": [1, 2, 3], "frames/a/00000.png": [7, 8, 9], "frames/a/00001.png": [9, 9, 9],
    ]
    let page = String(decoding: ReportPage.render(document, embedded: pictures), as: UTF8.self)
    #expect(page.contains(#"<img src="data:image/png;base64,AQID""#))
    #expect(page.contains(#"<img src="data:image/png;base64,BAUG""#))
    #expect(page.contains("data-frames=\"data:image/png;base64,BwgJ\ndata:image/png;base64,CQkJ\""))
    #expect(page.contains("img-src data:;"))
    let addresses = page.matches(of: #/(?:src|href)="([^"]*)"/#).map(\.1)
    #expect(addresses.allSatisfy { $0.hasPrefix("data:") || $0.hasPrefix("#") })
  }

  @Test func `a failure shows the line of the spec with carets under its columns`() {
    let diagnostic = RecordedDiagnostic(
      file: "a.yaml", line: 12, column: 4, endLine: 12, endColumn: 8, severity: "error", code: "bad-rate",
      message: "too high", hint: "lower it")
    let page = Self.page(
      ReportSection(
        id: "a", kind: "layout", status: .failed,
        blocks: [.failure(FailureNotice(diagnostic, sourceLine: "\tä rate: 1"))]))
    #expect(page.contains("<code>a.yaml:12:4</code>"))
    #expect(page.contains("12 | \tä rate: 1\n   | \t  ^^^^</code></pre>"))
    #expect(page.contains("<strong>hint</strong>: lower it"))
    #expect(page.contains(##"1 of 1 cells failed: </strong><a href="#a">"##))
  }

  @Test func `a long table is cut and says so`() {
    let rows = (0..<250).map { ["row-\($0)", "1"] }
    let table = DataTable(
      columns: [.init("name"), .init("n", isNumeric: true)], rows: rows, totalRows: 12_345, file: .data)
    let page = Self.page(ReportSection(id: "a", kind: "table", blocks: [.table(table, caption: [])]))
    #expect(page.contains("row-99<") && !page.contains("row-100<"))
    #expect(page.contains("The first 100 of 12\u{202F}345 rows."))
    #expect(page.contains(#"<a href="data/a.csv" type="text/csv">CSV</a>"#))
    #expect(page.contains(#"<th scope="col" class="number">n</th>"#))
  }

  @Test func `a picture of prose is shown where the cell brings it, and described where not`() {
    let image = Inline.image(source: "a b.png", title: nil, description: "a picture")
    var section = Self.prose(.paragraph([image]))
    #expect(Self.page(section).contains("<p>a picture</p>"))
    section.assets = [ReportAsset(.image(source: "a b.png"), .bytes([]))]
    #expect(Self.page(section).contains(#"<p><img src="images/cell/a%20b.png" alt="a picture"></p>"#))
  }

  @Test func `a formula is MathML`() {
    let page = Self.page(Self.prose(.math(.fraction(.identifier("d", normal: true), .root(.number("2"), index: nil)))))
    #expect(
      page.contains(
        #"<math display="block"><mfrac><mi mathvariant="normal">d</mi><msqrt><mn>2</mn></msqrt></mfrac></math>"#))
  }

  @Test func `the columns of a formula's table are aligned by classes, over and over`() {
    let row = ["a", "b", "c"].map { MathNode.identifier($0, normal: false) }
    let page = Self.page(Self.prose(.math(.table([row], columns: [.right, .left]))))
    #expect(
      page.contains(
        #"<mtable><mtr><mtd class="right"><mi>a</mi></mtd><mtd class="left"><mi>b</mi></mtd>"#
          + #"<mtd class="right"><mi>c</mi></mtd></mtr></mtable>"#))
  }

  @Test func `every tag of the sample is closed in order`() {
    let bytes = ReportPage.render(SampleDocument.make { _ in .bytes([]) })
    let page = Self.withoutAssets(String(decoding: bytes, as: UTF8.self))
    let void: Set = ["br", "hr", "img", "input", "meta"]
    var open: [Substring] = []
    for tag in page.matches(of: #/<(/?)([a-z0-9]+)(?:"[^"]*"|[^">])*>/#) where !void.contains(String(tag.2)) {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }
}
