import Foundation
import TestSupport
import Testing

struct LayoutCommandTests {
  private static let square = "a b\nb c\nc d\nd a\n"
  private let folio: Command

  init() throws {
    folio = try Command(["square.txt": Self.square])
  }

  @Test func `a graph is laid out and judged`() async throws {
    let layout = try await folio.run("layout", "square.txt", "--seeds", "0,1", "--json")
    #expect(layout.status == 0)
    #expect(layout.error == "")
    let result = try #require(
      JSONSerialization.jsonObject(with: Data(layout.output.utf8)) as? [String: Any])
    let names = [
      "loss", "attraction", "repulsion", "centralization", "iterations", "converged", "stress",
      "neighbourhood_preservation", "edge_length_cv", "crossings", "min_distance",
    ]
    #expect(names.filter { result[$0] == nil } == [])
    #expect((result["seeds"] as? [Any])?.count == 2)
    #expect(result["crossings"] as? Int == 0)
    let parts = ["attraction", "repulsion", "centralization"].compactMap { result[$0] as? Double }
    #expect(abs(parts.reduce(0, +) - (result["loss"] as? Double ?? 0)) < 1e-12)
  }

  @Test func `positions are written in the order of the file's nodes`() async throws {
    let layout = try await folio.run("layout", "square.txt", "--positions", "square.csv")
    #expect(layout.status == 0)
    let lines = try folio.folder.text("square.csv").split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "," } } == ["id", "a", "b", "c", "d"])
    #expect(lines[0] == "id,x,y")
  }

  @Test func `positions go down a pipe as they go to a file`() async throws {
    let piped = try await folio.run(
      "layout", "-", "--format", "edge-list", "--positions", "-", input: Self.square)
    _ = try await folio.run("layout", "square.txt", "--positions", "square.csv")
    #expect(piped.output == (try folio.folder.text("square.csv")))
  }

  @Test(arguments: ["graphml", "dot", "json"]) func `positions are read back from every format`(_ format: String)
    async throws
  {
    _ = try await folio.run("layout", "square.txt", "--positions", "square.\(format)")
    let again = try await folio.run("layout", "square.\(format)", "--strategy", "fast")
    #expect(again.output.contains("nodes                       4"))
  }

  @Test(arguments: ["png", "svg", "pdf"]) func `a figure has the format of its name`(_ format: String) async throws {
    let layout = try await folio.run(
      "layout", "square.txt", "--figure", "square.\(format)", "--draw", "labels=true")
    #expect(layout.status == 0)
    let start = try Data(contentsOf: URL(filePath: folio.folder.path("square.\(format)"))).prefix(5)
    let expected: [String: [UInt8]] = [
      "png": [0x89, 0x50, 0x4E, 0x47, 0x0D], "svg": Array("<?xml".utf8), "pdf": Array("%PDF-".utf8),
    ]
    #expect(Array(start) == expected[format])
  }

  @Test func `frames are numbered, and other files keep them out`() async throws {
    let layout = try await folio.run(
      "layout", "square.txt", "--iterations", "10", "--set", "record=5", "--frames", "way")
    #expect(layout.status == 0)
    #expect(try folio.files(in: "way").keys.sorted() == (0..<5).map { "0000\($0).png" })
    try folio.folder.write("mine", to: "way/notes.txt")
    let refused = try await folio.run("layout", "square.txt", "--frames", "way")
    #expect(refused.status == 2)
    #expect(refused.error.contains("the folder holds other files, such as notes.txt"))
  }

  @Test func `a wrong field is shown where it stands`() async throws {
    let layout = try await folio.run("layout", "square.txt", "--set", "strategy=besst", "--set", "rate=-1")
    #expect(layout.status == 2)
    #expect(
      layout.error == """
        the arguments:12:17: error[unknown-value]: expected one of `recipe`, `fast`, `best`, found `besst`
              strategy: besst
                        ^~~~~
        hint: did you mean `best`?
        the arguments:13:13: error[out-of-range]: expected a number from 0 to 1000000000, found `-1`
              rate: -1
                    ^~

        """)
  }

  @Test func `a graph that is none fails with its line`() async throws {
    try folio.folder.write("a b\nc\n", to: "half.txt")
    let layout = try await folio.run("layout", "half.txt")
    #expect(layout.status == 1)
    #expect(layout.error.contains("half.txt"))
    #expect(layout.output == "")
  }
}
