import Testing

struct SourceTests {
  @Test func `no source is longer than 400 lines`() throws {
    for source in try SourceText.all(below: "Sources") + SourceText.all(below: "Tests") {
      #expect(source.lines.count <= 400, "\(source.path)")
    }
  }

  @Test func `nothing is left to do in the sources`() throws {
    for source in try SourceText.all(below: "Sources") + SourceText.all(below: "Tests") {
      #expect(!source.path.hasSuffix("/Placeholder.swift"))
      #expect(!source.code.joined(separator: "\n").contains("fatalError(\"\")"), "\(source.path)")
      for line in source.lines {
        #expect(!line.contains(/\/\/.*\b(?:TO[D]O|FIX[M]E|XX[X])\b/), "\(source.path): \(line)")
      }
    }
  }

  @Test func `a file that names its interpreter is executable, and no other in the way of a script`() throws {
    let scripts = ["dev", ".ci/run"] + Repository.files(below: ["Tests"])
    for path in scripts where (try? Repository.text(path).hasPrefix("#!")) ?? false {
      #expect(Repository.isExecutable(path), "\(path)")
    }
  }
}
