import Files
import Foundation
import TestSupport
import Testing

struct StagedFolderTests {
  @Test func `a commit replaces the whole folder, also what the new one lacks`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "report/old.txt")
    let staged = try StagedFolder(for: folder.path("report"))
    try staged.write(Array("new".utf8), to: "data/deep/new.txt")
    #expect(try folder.text("report/old.txt") == "old")
    try staged.commit()
    #expect(folder.names == ["report", "report/data", "report/data/deep", "report/data/deep/new.txt"])
    #expect(try folder.text("report/data/deep/new.txt") == "new")
  }

  @Test func `a commit makes a folder that was not there`() throws {
    let folder = try TemporaryFolder()
    let staged = try StagedFolder(for: folder.path("report"))
    try staged.write([], to: "empty")
    try staged.commit()
    #expect(folder.names == ["report", "report/empty"])
  }

  @Test func `without a commit the old folder stays and the hidden one goes`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "report/old.txt")
    do {
      let staged = try StagedFolder(for: folder.path("report"))
      try staged.write([1], to: "new.txt")
      #expect(folder.names.count == 4)
    }
    #expect(folder.names == ["report", "report/old.txt"])
  }

  @Test func `a copy has the bytes and the digest of its source`() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try File.writeAtomically(bytes, to: folder.path("source"))
    let staged = try StagedFolder(for: folder.path("report"))
    let digest = try staged.copy(folder.path("source"), to: "a/b")
    try staged.commit()
    #expect(digest == SHA256.digest(of: bytes))
    #expect(try File.read(folder.path("report/a/b"), limit: 1 << 20) == bytes)
  }

  @Test(arguments: ["../out", "/etc/out", "", "a//b", "a/../../b", ".", "a/", "nul\0"])
  func `a name that is not plain is refused`(name: String) throws {
    let folder = try TemporaryFolder()
    let staged = try StagedFolder(for: folder.path("report"))
    #expect(throws: FilesError.unsafeName(name)) { try staged.write([1], to: name) }
  }

  @Test func `a sweep takes what the dead left and spares the living`() throws {
    let folder = try TemporaryFolder()
    try folder.write("half", to: ".folio-0123456789abcdef-report/index.html")
    try folder.write("half", to: ".folio-0123456789abcdef-index.html")
    try folder.write("mine", to: ".hidden")
    let living = try StagedFolder(for: folder.path("report"))
    try living.write([1], to: "file")
    try StagedFolder.sweep(folder.path)
    #expect(FileManager.default.fileExists(atPath: living.path + "/file"))
    try living.commit()
    #expect(folder.names == [".hidden", "report", "report/file"])
  }

  @Test func `a sweep gives a folder that was moved aside its name back`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: ".folio-aside-0123456789abcdef-re-port/index.html")
    try StagedFolder.sweep(folder.path)
    #expect(folder.names == ["re-port", "re-port/index.html"])
  }

  @Test func `a sweep removes a folder that was moved aside once its name is taken`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: ".folio-aside-0123456789abcdef-report/index.html")
    try folder.write("new", to: "report/index.html")
    try StagedFolder.sweep(folder.path)
    #expect(try folder.text("report/index.html") == "new")
    #expect(folder.names == ["report", "report/index.html"])
  }
}
