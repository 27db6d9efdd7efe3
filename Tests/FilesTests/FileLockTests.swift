import Files
import TestSupport
import Testing

struct FileLockTests {
  @Test func `a second taker learns who has the lock`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("lock")
    let lock = try FileLock(taking: path, holder: "folio run, process 123")
    #expect(throws: FilesError.locked(path: path, holder: "folio run, process 123")) {
      _ = try FileLock(taking: path, holder: "another")
    }
    _ = consume lock
    #expect(folder.names.isEmpty)
  }

  @Test func `a lock ends with its owner and leaves no file`() throws {
    let folder = try TemporaryFolder()
    do { _ = try FileLock(taking: folder.path("lock"), holder: "first") }
    #expect(folder.names.isEmpty)
    _ = try FileLock(taking: folder.path("lock"), holder: "second")
  }

  @Test func `the file of a killed process is taken over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("folio run, process 99999999, long gone and with a long name", to: "lock")
    let lock = try FileLock(taking: folder.path("lock"), holder: "me")
    #expect(try folder.text("lock") == "me")
    _ = consume lock
  }
}
