import Files
import Foundation
import TestSupport
import Testing

struct FileTests {
  @Test func `what was written is read, and replaced by the next write`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.txt")
    try File.writeAtomically(Array("old".utf8), to: path)
    try File.writeAtomically(Array("new and longer".utf8), to: path)
    #expect(try File.read(path, limit: 100) == Array("new and longer".utf8))
    #expect(folder.names == ["a.txt"])
  }

  @Test func `a file of exactly the limit is read and one more byte is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.txt")
    try File.writeAtomically([1, 2, 3], to: path)
    #expect(try File.read(path, limit: 3) == [1, 2, 3])
    #expect(throws: FilesError.tooLarge(path: path, limit: 2)) { try File.read(path, limit: 2) }
  }

  @Test func `an endless device is no file`() {
    #expect(throws: FilesError.notRegular(path: "/dev/zero")) { try File.read("/dev/zero", limit: 1 << 20) }
    #expect(throws: FilesError.notRegular(path: "/dev/zero")) { try SHA256.digest(ofFile: "/dev/zero") }
  }

  @Test func `a missing file is said with the words of the system`() throws {
    let error = #expect(throws: FilesError.self) { try File.read("/nowhere/at/all", limit: 1) }
    #expect(error?.description == "cannot open /nowhere/at/all: No such file or directory")
  }

  @Test func `a write that fails leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "taken/inside")
    #expect(throws: FilesError.self) { try File.writeAtomically([1], to: folder.path("taken")) }
    #expect(folder.names == ["taken", "taken/inside"])
  }

  @Test func `a folder is listed by bytes and removed without following links`() throws {
    let folder = try TemporaryFolder()
    for name in ["tree/b", "tree/B", "tree/.hidden", "tree/deep/er/file", "kept/file"] {
      try folder.write("x", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("tree/link"), withDestinationPath: folder.path("kept"))
    #expect(try Folder.list(folder.path("tree")) == [".hidden", "B", "b", "deep", "link"])
    try Folder.remove(folder.path("tree"))
    try Folder.remove(folder.path("tree"))
    #expect(folder.names == ["kept", "kept/file"])
  }

  @Test func `a folder is made with those above it, and twice is once`() throws {
    let folder = try TemporaryFolder()
    try Folder.create(folder.path("a/b/c"))
    try Folder.create(folder.path("a/b/c/"))
    #expect(folder.names == ["a", "a/b", "a/b/c"])
    try folder.write("x", to: "file")
    #expect(throws: FilesError.self) { try Folder.create(folder.path("file/below")) }
  }
}
