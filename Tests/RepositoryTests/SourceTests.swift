import Testing

struct SourceTests {
  @Test func `no source is longer than 400 lines`() throws {
    for source in try SourceText.all(below: "Sources") + SourceText.all(below: "Tests") {
      #expect(source.lines.count <= 400, "\(source.path)")
    }
  }

  @Test func `nothing is left to do in the sources`() throws {
    // Put together, so that this file does not hold them itself.
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
    for source in try SourceText.all(below: "Sources") + SourceText.all(below: "Tests") {
      #expect(!source.path.hasSuffix("/Placeholder.swift"))
      for mark in marks where source.text.contains(mark) {
        Issue.record("\(source.path): \(mark)")
      }
    }
  }

  @Test func `a file that names its interpreter is executable`() throws {
    let scripts = ["dev", ".ci/run"] + Repository.files(below: ["Tests"])
    for path in scripts where (try? Repository.text(path).hasPrefix("#!")) ?? false {
      #expect(Repository.isExecutable(path), "\(path)")
    }
  }
}
