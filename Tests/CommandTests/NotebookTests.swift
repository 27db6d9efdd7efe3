import Foundation
import TestSupport
import Testing

/// Every notebook of the repository, as a report.
struct NotebookTests {
  private static let folder = SharedFolder.packageRoot.appending(path: "notebooks")
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".yaml") }
    .sorted()

  @Test func `there are notebooks`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func `a notebook becomes a report in which every cell has a result`(name: String) async throws {
    let folio = try Command()
    let notebook = Self.folder.appending(path: name).path
    let tree = try await folio.run("parse", notebook)
    #expect(tree.status == 0, "\(tree.error)")
    let spec = try #require(try JSONSerialization.jsonObject(with: Data(tree.output.utf8)) as? [String: Any])
    // The walks of the published reports take long in a debug build.
    let parameters = spec["parameters"] as? [String: Any] ?? [:]
    let shorter = parameters["iterations"] == nil ? [] : ["--set", "iterations=50"]

    let run = try await folio.run(["run", notebook, "--no-cache"] + shorter)
    #expect(run.status == 0, "\(run.error)")

    let stem = String(name.dropLast(".yaml".count))
    let files = try folio.files()
    let json = try #require(files["\(stem)/run.json"])
    let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let cells = try #require(record["cells"] as? [[String: Any]])
    #expect(cells.count == (spec["cells"] as? [Any])?.count)
    for cell in cells {
      #expect(cell["status"] as? String == "ok", "\(cell["id"] ?? "")")
      for asset in cell["assets"] as? [[String: Any]] ?? [] {
        let path = try #require(asset["path"] as? String)
        #expect(files["\(stem)/\(path)"] != nil, "\(path)")
      }
    }
    #expect(files["\(stem)/index.html"] != nil)
    let gallery = try #require(files["index.html"])
    #expect(String(decoding: gallery, as: UTF8.self).contains("\(stem)/index.html"))
  }
}
