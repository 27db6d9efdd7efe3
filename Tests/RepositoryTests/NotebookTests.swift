import Foundation
import TestSupport
import Testing

/// Every notebook of the repository, run by the binary that the tests were built with.
struct NotebookTests {
  @Test(arguments: Repository.notebooks)
  func `a notebook becomes a report in which every cell has a result`(path: String) throws {
    let folder = try TemporaryFolder()
    let notebook = SharedFolder.packageRoot.appending(path: path).path
    let tree = try Folio.run(["parse", notebook], in: folder.path)
    #expect(tree.status == 0, "\(tree.errors)")
    let spec = try #require(try JSONSerialization.jsonObject(with: tree.output) as? [String: Any])
    // The walks of the published reports take minutes in a debug build.
    let parameters = spec["parameters"] as? [String: Any] ?? [:]
    let shorter = parameters["iterations"] == nil ? [] : ["--set", "iterations=50"]

    let run = try Folio.run(["run", notebook, "--no-cache", "--output", "out"] + shorter, in: folder.path)
    #expect(run.status == 0, "\(run.errors)")

    let stem = String(try #require(path.split(separator: "/").last).dropLast(".yaml".count))
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.text("out/\(stem)/run.json").utf8)) as? [String: Any])
    let cells = try #require(record["cells"] as? [[String: Any]])
    #expect(cells.count == (spec["cells"] as? [Any])?.count)
    for cell in cells {
      #expect(cell["status"] as? String == "ok", "\(cell["id"] ?? "")")
      for asset in cell["assets"] as? [[String: Any]] ?? [] {
        let name = try #require(asset["path"] as? String)
        #expect(FileManager.default.fileExists(atPath: folder.path("out/\(stem)/\(name)")), "\(name)")
      }
    }
    let page = try folder.text("out/\(stem)/index.html")
    #expect(page.contains("<h1"))
    #expect(try folder.text("out/index.html").contains("\(stem)/index.html"))
  }
}
