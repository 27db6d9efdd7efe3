import Foundation
import TestSupport
import Testing

struct ExportTests {
  private static let film = """
    folio: 1
    title: Film
    cells:
      - id: net
        graph: data/edges.txt
      - id: walk
        layout: {graph: net, strategy: recipe, iterations: 30, record: 12}
      - id: film
        animation: {layout: walk, frames: 10, size: [101, 81], fps: 20}
      - id: losses
        chart: {layout: walk}

    """

  private let folio: Command

  init() throws {
    folio = try Command(Specs.files.merging(["film.yaml": Self.film]) { $1 })
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: folio.folder.path(name))))
  }

  @Test(
    arguments: [
      ("png", "\u{89}PNG"), ("apng", "\u{89}PNG"), ("gif", "GIF89a"), ("webp", "RIFF"), ("svg", "<?xml"),
      ("pdf", "%PDF"),
    ])
  func `the ending of the path tells the format`(ending: String, beginning: String) async throws {
    let export = try await folio.run("export", "film.yaml", "film", "-o", "film.\(ending)")
    #expect(export.status == 0, "\(export.error)")
    #expect(export.output + export.error == "")
    #expect(try bytes("film.\(ending)").starts(with: beginning.unicodeScalars.map { UInt8($0.value) }))
    #expect(!folio.folder.names.contains { $0.hasPrefix(".folio-") })
  }

  @Test func `frames are a folder with a file for each that was asked for`() async throws {
    let arguments = ["export", "film.yaml", "film", "--format", "frames", "-o", "frames", "--scale", "1"]
    #expect(try await folio.run(arguments).status == 0)
    #expect(try folio.files(in: "frames").count == 10)
    #expect(try await folio.run(arguments + ["--frames", "3..8", "--every", "2"]).status == 0)
    #expect(try folio.files(in: "frames").keys.sorted() == ["00000.png", "00001.png", "00002.png"])
    // The width and height of the cell, at a scale of 1.
    #expect(try bytes("frames/00000.png")[16..<24] == [0, 0, 0, 101, 0, 0, 0, 81])
  }

  @Test func `a folder of other files is not replaced`() async throws {
    try folio.folder.write("mine", to: "frames/notes.txt")
    let export = try await folio.run("export", "film.yaml", "film", "--format", "frames", "-o", "frames")
    #expect(export.status == 2)
    #expect(
      export.error == """
        error: frames/notes.txt is no frame, and a folder of frames is replaced as a whole
        hint: name a folder that is not there yet

        """)
    #expect(try folio.folder.text("frames/notes.txt") == "mine")
  }

  @Test(arguments: ["gif", "apng", "webp", "png"])
  func `the number of threads does not change the bytes`(format: String) async throws {
    for jobs in ["1", "3"] {
      #expect(
        try await folio.run("export", "film.yaml", "film", "-o", "\(jobs).\(format)", "--jobs", jobs).status == 0)
    }
    #expect(try bytes("1.\(format)") == bytes("3.\(format)"))
  }

  @Test func `the only cell with a figure need not be named`() async throws {
    #expect(try await folio.run("export", "tiny.yaml", "-o", "losses.svg").status == 0)
    let export = try await folio.run("export", "film.yaml", "-o", "x.svg")
    #expect(export.status == 2)
    #expect(export.error.contains("name the cell: those with figures are `film`, `losses`"))
  }

  @Test func `a cell without a figure is told from one that is not there`() async throws {
    let without = try await folio.run("export", "film.yaml", "net", "-o", "x.svg")
    #expect(without.status == 2)
    #expect(without.error.contains("the cell `net` has no figure; those with figures are `film`, `losses`"))
    let unknown = try await folio.run("export", "film.yaml", "flim", "-o", "x.svg")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("there is no cell `flim`; did you mean `film`?"))
  }

  @Test(
    arguments: [
      (["-o", "x.bmp"], "the ending of x.bmp names no format"),
      (["-o", "x.gif", "--frames", "5..10"], "there is no frame 10: the figure has 10 frames, 0 to 9"),
      (["-o", "x.gif", "--frames", "5..2"], "--frames"),
      (["-o", "x.gif", "--fps", "60"], "the format shows 0.1 to 50 frames a second"),
      (["-o", "x.gif", "--scale", "64", "--frames", "0"], nil),
      (["-o", "x.webp", "--scale", "0"], "--scale takes 0.01 to 64"),
      (["-o", "x.gif", "--every", "0"], "--every takes a number above 0"),
      (["-o", "nowhere/x.gif"], "nowhere"), (["-o", "x.gif", "--figure", "other"], "`film` has no figure `other`"),
    ] as [([String], String?)])
  func `what cannot be exported is told, and nothing is left`(arguments: [String], message: String?) async throws {
    let export = try await folio.run(["export", "film.yaml", "film"] + arguments)
    #expect(export.status == (message == nil ? 0 : 2))
    if let message {
      #expect(export.error.contains(message), "\(export.error)")
      #expect(!folio.folder.names.contains { $0.hasSuffix("x.gif") || $0.hasSuffix("x.webp") })
    }
  }

  @Test func `a cell that fails is a failure`() async throws {
    let export = try await folio.run("export", "failing.yaml", "film", "-o", "film.gif")
    #expect(export.status == 1)
    #expect(export.error.contains("data/wrong.txt"))
    #expect(!folio.folder.names.contains("film.gif"))
  }

  @Test(arguments: ["mp4", "webm"])
  func `a film for video players says that it takes ffmpeg`(format: String) async throws {
    let export = try await folio.run(
      "export", "film.yaml", "film", "-o", "film.\(format)", environment: ["PATH": "/nowhere"])
    #expect(export.status == 1)
    #expect(
      export.error == """
        error: films in this format are made by the program ffmpeg, which is not here
        hint: install ffmpeg, or write webp, apng or gif, which folio makes by itself

        """)
    #expect(!folio.folder.names.contains("film.\(format)"))
  }

  @Test(
    .enabled("ffmpeg is not installed") { FileManager.default.isExecutableFile(atPath: "/usr/bin/ffmpeg") },
    arguments: [("mp4", [0x66, 0x74, 0x79, 0x70], 4), ("webm", [0x1A, 0x45, 0xDF, 0xA3], 0)] as [(String, [UInt8], Int)]
  )
  func `ffmpeg makes films for video players`(format: String, mark: [UInt8], place: Int) async throws {
    let export = try await folio.run("export", "film.yaml", "film", "-o", "film.\(format)")
    #expect(export.status == 0, "\(export.error)")
    #expect(try bytes("film.\(format)").dropFirst(place).starts(with: mark))
  }

  @Test func `an export leaves the results of a later run as they are`() async throws {
    #expect(try await folio.run("export", "film.yaml", "film", "-o", "film.gif").status == 0)
    #expect(try await folio.run("run", "film.yaml").status == 0)
    let afterExport = try folio.files()
    #expect(try await folio.run("run", "film.yaml", "--no-cache", "-o", "fresh").status == 0)
    #expect(try folio.files(in: "fresh") == afterExport)
  }

  @Test func `an interrupt leaves no file`() async throws {
    let export = try await folio.run(
      "export", "film.yaml", "film", "-o", "film.webp", "--scale", "30", "--lossless"
    ) { process in
      while !folio.folder.names.contains(where: { $0.hasPrefix(".folio-") && $0.hasSuffix("-film.webp") }) {
        try await Task.sleep(for: .milliseconds(10))
      }
      process.interrupt()
    }
    #expect(export.status == 130)
    #expect(!folio.folder.names.contains { $0.hasSuffix("film.webp") })
  }

  @Test func `a cell writes the formats that its spec asks for`() async throws {
    let spec = Self.film.replacing("fps: 20}", with: "fps: 20, export: [gif, {format: svg, theme: dark}]}")
    try folio.folder.write(spec, to: "film.yaml")
    #expect(try await folio.run("run", "film.yaml").status == 0)
    #expect(try await folio.run("export", "film.yaml", "film", "-o", "film.gif").status == 0)
    #expect(try await folio.run("export", "film.yaml", "film", "-o", "film.svg", "--theme", "dark").status == 0)
    for ending in ["gif", "svg"] {
      #expect(try bytes("output/film/files/film.\(ending)") == bytes("film.\(ending)"))
      #expect(try folio.folder.text("output/film/index.html").contains("files/film.\(ending)"))
    }
  }
}
