import Files
import TestSupport
import Testing

@Suite struct ProgramPipeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a program reads what is written and its end is told`() throws {
    let shell = try #require(ProgramPipe.path(of: "sh"))
    let pipe = try ProgramPipe(shell, arguments: ["-c", "cat > '\(folder.path("copy"))'; echo much >&2; exit 3"])
    let text = String(repeating: "0123456789", count: 100_000)
    let isWritten = pipe.write(Array(text.utf8))
    #expect(isWritten)
    let ending = try pipe.finish()
    #expect(ending.status == 3)
    #expect(ending.message == "much\n")
    #expect(try folder.text("copy") == text)
  }

  @Test func `writing to a program that has gone is no signal`() throws {
    let shell = try #require(ProgramPipe.path(of: "sh"))
    let pipe = try ProgramPipe(shell, arguments: ["-c", "exit 0"])
    var isReading = true
    for _ in 0..<10_000 where isReading { isReading = pipe.write([UInt8](repeating: 0, count: 1000)) }
    #expect(!isReading)
    let ending = try pipe.finish()
    #expect(ending.status == 0)
  }

  @Test func `a value that ends first takes the program with it`() throws {
    let shell = try #require(ProgramPipe.path(of: "sh"))
    do {
      let pipe = try ProgramPipe(shell, arguments: ["-c", "cat; echo late > '\(folder.path("late"))'"])
      _ = pipe.write([1])
    }
    #expect(folder.names.isEmpty)
  }

  @Test func `a program that is not there has no path`() {
    #expect(ProgramPipe.path(of: "no-such-program-\(UInt64.max)") == nil)
    #expect(throws: FilesError.system(.open, path: "/nowhere/program", code: 2)) {
      _ = try ProgramPipe("/nowhere/program", arguments: [])
    }
  }
}
