import Files
import Foundation
import Report
import TestSupport
import Testing

struct ReportWriterTests {
  let folder: TemporaryFolder
  var output: String { folder.path("output") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ documents: ReportDocument...) throws {
    let writer = try ReportWriter(output: output, holder: "test")
    for document in documents { try writer.write(document) }
    try writer.writeGallery()
  }

  private static func document(
    _ stem: String, title: String = "A title", cell: String = "cell", assets: [ReportAsset] = []
  ) -> ReportDocument {
    ReportDocument(
      title: title, stem: stem, spec: FileDigest(path: "\(stem).yaml", sha256: SampleDocument.digest),
      sections: [ReportSection(id: cell, kind: "chart", assets: assets)])
  }

  @Test func `every file has its fixed name, and the record lists it with its digest`() throws {
    let writer = try ReportWriter(output: output, holder: "test")
    let record = try writer.write(SampleDocument.make { .bytes(Array("\($0)".utf8)) })
    try writer.writeGallery()
    _ = consume writer
    let frames = (0..<20).map { "output/graph-layout/frames/karate/000\($0 < 10 ? "0" : "")\($0).png" }
    let others = [
      "data/issues.csv", "data/karate.csv", "data/loss.csv", "figures/loss.png", "figures/sweep/places.png",
      "index.html",
      "run.json",
    ]
    let files = folder.names.filter { $0.contains(".") }
    #expect(files == (frames + others.map { "output/graph-layout/\($0)" } + ["output/index.html"]).sorted())
    for asset in record.cells.flatMap(\.assets) {
      #expect(try SHA256.hex(ofFile: "\(output)/graph-layout/\(asset.path)") == asset.sha256)
    }
    let text = try File.read("\(output)/graph-layout/run.json", limit: 1 << 20)
    #expect(RunRecord(json: try JSONValue(utf8: text))?.cells.map(\.id) == record.cells.map(\.id))
  }

  @Test func `reports of separate runs meet in one gallery, sorted by stem`() throws {
    try write(Self.document("b", title: "Second"))
    try write(Self.document("c", title: "Third"), Self.document("a", title: "First"))
    let gallery = try folder.text("output/index.html")
    let places = ["First", "Second", "Third"].compactMap { gallery.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func `the card of a report shows its first picture, or the last frame of its first animation`() throws {
    let frames = (0..<3).map { ReportAsset(.frame($0), .bytes([1])) }
    try write(
      Self.document("animated", assets: frames),
      Self.document("drawn", assets: [ReportAsset(.data, .bytes([])), ReportAsset(.figure, .bytes([2]))]))
    let gallery = try folder.text("output/index.html")
    #expect(gallery.contains(#"<img src="animated/frames/cell/00002.png" alt="">"#))
    #expect(gallery.contains(#"<img src="drawn/figures/cell.png" alt="">"#))
  }

  @Test func `the same documents make the same bytes`() throws {
    try write(SampleDocument.make { .bytes(Array("\($0)".utf8)) })
    let first = try folder.names.filter { $0.contains(".") }.map { try folder.text($0) }
    try write(SampleDocument.make { .bytes(Array("\($0)".utf8)) })
    #expect(try folder.names.filter { $0.contains(".") }.map { try folder.text($0) } == first)
  }

  @Test func `a report that cannot be written whole leaves the old one`() throws {
    try write(Self.document("a", title: "Old"))
    let before = try folder.text("output/a/index.html")
    let writer = try ReportWriter(output: output, holder: "test")
    let missing = ReportAsset(.figure(name: "b"), .file(path: folder.path("missing")))
    let document = Self.document("a", title: "New", assets: [ReportAsset(.figure, .bytes([1])), missing])
    #expect(throws: ReportError.self) { try writer.write(document) }
    #expect(try folder.text("output/a/index.html") == before)
    #expect(
      folder.names.filter { $0.hasPrefix("output/") } == [
        "output/.folio.lock", "output/a", "output/a/index.html", "output/a/run.json", "output/index.html",
      ])
  }

  @Test func `READMEs and hidden files are left alone`() throws {
    try folder.write("mine", to: "output/README.md")
    try folder.write("mine", to: "output/.gitignore")
    try write(Self.document("a"))
    try write(Self.document("a"))
    #expect(try folder.text("output/README.md") == "mine")
    #expect(try folder.text("output/.gitignore") == "mine")
  }

  @Test(arguments: [
    "thesis.tex", "index.html", "photos/a.jpg", "a/notes.txt", "a/data/deep/notes.txt", "a/README", "b/run.json",
  ])
  func `a folder with a foreign file is refused and not touched`(name: String) throws {
    if name.hasPrefix("a/") { try write(Self.document("a")) }
    try folder.write("{}", to: "output/\(name)")
    let before = folder.names
    let reported = name.hasPrefix("a/") ? name : String(name.prefix { $0 != "/" })
    #expect(throws: ReportError.foreignFiles(folder: output, names: [reported])) {
      try ReportWriter.check(output: output)
    }
    #expect(throws: ReportError.foreignFiles(folder: output, names: [reported])) {
      _ = try ReportWriter(output: output, holder: "test")
    }
    #expect(folder.names == before)
  }

  @Test func `only the first foreign files are named`() throws {
    for index in 0..<9 { try folder.write("x", to: "output/\(index)") }
    #expect(throws: ReportError.foreignFiles(folder: output, names: ["0", "1", "2", "3", "4"])) {
      try ReportWriter.check(output: output)
    }
  }

  @Test func `a folder that is missing or empty is welcome`() throws {
    try ReportWriter.check(output: output)
    #expect(folder.names.isEmpty)
    try Folder.create(output)
    try ReportWriter.check(output: output)
  }

  @Test func `two writers on one folder do not meet`() throws {
    let writer = try ReportWriter(output: output, holder: "folio run, process 1")
    #expect(throws: ReportError.locked(folder: output, holder: "folio run, process 1")) {
      _ = try ReportWriter(output: output, holder: "folio run, process 2")
    }
    try writer.writeGallery()
  }

  @Test func `what a killed run left is swept`() throws {
    try write(Self.document("a"))
    try folder.write("half", to: "output/.folio-0123456789abcdef-a/index.html")
    try folder.write("folio run, process 99", to: "output/.folio.lock")
    try write(Self.document("a"))
    #expect(!folder.names.contains { $0.contains("/.") })
  }

  @Test(arguments: ["../a", "", ".hidden", "index.html", "README", "a/b", "nul\0"])
  func `a stem that is no name of a folder is refused`(stem: String) throws {
    let writer = try ReportWriter(output: output, holder: "test")
    #expect(throws: ReportError.unsafeName(stem)) { try writer.write(Self.document(stem)) }
  }

  @Test func `an asset cannot leave its report, nor take another's name`() throws {
    let writer = try ReportWriter(output: output, holder: "test")
    #expect(throws: ReportError.unsafeName("../x")) { try writer.write(Self.document("a", cell: "../x")) }
    let outside = ReportAsset(.image(source: "../../x.png"), .bytes([]))
    #expect(throws: ReportError.unsafeName("images/cell/../../x.png")) {
      try writer.write(Self.document("a", assets: [outside]))
    }
    let twice = [ReportAsset(.data, .bytes([])), ReportAsset(.data, .bytes([1]))]
    #expect(throws: ReportError.repeatedAsset(path: "data/cell.csv")) {
      try writer.write(Self.document("a", assets: twice))
    }
  }
}
