import Foundation
import TestSupport
import Testing

struct ReadmeTests {
  @Test func `the spec of the README is sound, and its mistakes are told as the README says`() async throws {
    let readme = try String(contentsOf: SharedFolder.packageRoot.appending(path: "README.md"), encoding: .utf8)
    let spec = try #require(readme.firstMatch(of: /```yaml\n((?:.|\n)*?)```/)?.1)
    let message = try #require(readme.firstMatch(of: /```text\n((?:.|\n)*?)```/)?.1)
    let folio = try Command(["example.yaml": String(spec)])
    #expect(try await folio.run("check", "example.yaml").error == "")

    let mistaken = String(spec).replacing("layout: walk, color:", with: "layout: wlak, colour:")
    try folio.folder.write(mistaken, to: "example.yaml")
    let check = try await folio.run("check", "example.yaml")
    #expect(check.error == message)
    #expect(check.status == 2)
  }
}
