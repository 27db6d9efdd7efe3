import Bytes
import Foundation
import TestSupport
import Testing

struct ByteSourceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes a file, and returns its path.
  func file(_ bytes: [UInt8], name: String = "data") throws -> String {
    try folder.write(bytes, to: name)
    return folder.path(name)
  }

  func contents(_ bytes: [UInt8], limit: Int = ByteSource.defaultLimit) throws(ByteSourceError) -> [UInt8] {
    var source = try ByteSource(bytes: bytes, limit: limit)
    return try source.readAll()
  }

  func contents(path: String) throws(ByteSourceError) -> [UInt8] {
    var source = try ByteSource(path: path)
    return try source.readAll()
  }

  func failure(_ body: () throws(ByteSourceError) -> [UInt8]) -> ByteSourceError? {
    do { _ = try body() } catch { return error }
    return nil
  }

  @Test(arguments: [0, 1, 2, 1000, 65_535, 65_536, 131_072, 131_073, 300_000])
  func `plain bytes come as they are, from memory and from a file`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try contents(bytes) == bytes)
    #expect(try contents(path: file(bytes)) == bytes)
  }

  @Test func `gzip is known by its first two bytes, whatever the name`() throws {
    #expect(try contents(GzipVector.squares) == GzipVector.squaresContent)
    #expect(try contents(GzipVector.header) == GzipVector.headerContent)
    #expect(try contents(path: file(GzipVector.squares, name: "a.csv")) == GzipVector.squaresContent)
    #expect(try contents([0x1f]) == [0x1f])
    #expect(try contents([0x1f, 0x8a, 8]) == [0x1f, 0x8a, 8])
  }

  @Test(arguments: Array(2...40) + [203, 204, 500])
  func `members are read as one stream, however they fall into chunks`(chunkSize: Int) throws {
    let empty = GzipVector.stored([])
    let path = try file(
      GzipVector.squares + empty + GzipVector.header + GzipVector.stored(Array("last".utf8)) + empty
        + GzipVector.squares)
    var source = try ByteSource(path: path, chunkSize: chunkSize)
    let expected =
      GzipVector.squaresContent + GzipVector.headerContent + Array("last".utf8) + GzipVector.squaresContent
    #expect(try source.readAll() == expected)
  }

  @Test(arguments: [1, 2, 7, 100, 5689, 5690, 5691, 20_000])
  func `a read fills its part of the buffer and says where the data end`(size: Int) throws {
    var source = try ByteSource(bytes: GzipVector.squares)
    var collected: [UInt8] = []
    var buffer = [UInt8](repeating: 7, count: size + 1)
    while true {
      let count = try source.read(into: &buffer, from: 1)
      #expect(buffer[0] == 7)
      collected += buffer[1...].prefix(count)
      if count < size { break }
    }
    #expect(collected == GzipVector.squaresContent)
    #expect(try source.read(into: &buffer) == 0)
  }

  @Test func `data that end within a member are an error at their end`() throws {
    let members = GzipVector.header + GzipVector.squares
    for end in 2..<members.count where end != GzipVector.header.count {
      // One byte is not enough to tell a member that begins from something else.
      let expected =
        end == GzipVector.header.count + 1
        ? ByteSourceError.trailingBytes(offset: end - 1) : .truncated(offset: end)
      #expect(failure { () throws(ByteSourceError) in try contents(Array(members[..<end])) } == expected)
    }
  }

  @Test func `a changed byte never changes the data silently`() {
    let members = GzipVector.header + GzipVector.squares
    let expected = GzipVector.headerContent + GzipVector.squaresContent
    for index in 2..<members.count {
      for bit in 0..<8 {
        var changed = members
        changed[index] ^= 1 << bit
        if let result = try? contents(changed) { #expect(result == expected) }
      }
    }
  }

  @Test func `a wrong checksum is told from a broken format`() {
    var changed = GzipVector.stored(Array("hello".utf8))
    changed[16] ^= 1
    #expect(failure { () throws(ByteSourceError) in try contents(changed) } == .wrongChecksum(offset: changed.count))
    changed[11] ^= 1  // the length of the block and its complement differ
    guard case .corrupt = failure({ () throws(ByteSourceError) in try contents(changed) }) else {
      Issue.record("a broken block is corrupt")
      return
    }
  }

  @Test(arguments: [(2, 7, 3), (3, 0x80, 4), (20, 1, 37)])
  func `a broken header is an error where it breaks`(index: Int, bits: UInt8, offset: Int) {
    var changed = GzipVector.header
    changed[index] ^= bits
    #expect(failure { () throws(ByteSourceError) in try contents(changed) } == .corrupt(offset: offset))
  }

  @Test(arguments: [[0], [0x1f], [0x1f, 0x8a], Array("garbage".utf8)])
  func `bytes behind the last member are an error where they begin`(garbage: [UInt8]) {
    #expect(
      failure { () throws(ByteSourceError) in try contents(GzipVector.squares + garbage) }
        == .trailingBytes(offset: GzipVector.squares.count))
  }

  @Test(arguments: [GzipVector.squares, GzipVector.squaresContent])
  func `as many bytes as the limit are read, and one more is an error`(bytes: [UInt8]) throws {
    #expect(try contents(bytes, limit: 5690).count == 5690)
    #expect(try contents(bytes, limit: .max).count == 5690)
    #expect(failure { () throws(ByteSourceError) in try contents(bytes, limit: 5689) } == .tooLarge(limit: 5689))
    #expect(failure { () throws(ByteSourceError) in try contents(bytes, limit: 0) } == .tooLarge(limit: 0))
  }

  @Test func `an error stays`() throws {
    var source = try ByteSource(bytes: GzipVector.squares + [0])
    var buffer = [UInt8](repeating: 0, count: 10_000)
    for _ in 0..<3 {
      #expect(throws: ByteSourceError.trailingBytes(offset: 203)) { try source.read(into: &buffer) }
    }
  }

  @Test func `what is no file is refused`() {
    #expect(
      failure { () throws(ByteSourceError) in try contents(path: "/none/such") }
        == .cannotOpen(path: "/none/such", errno: ENOENT))
    #expect(
      failure { () throws(ByteSourceError) in try contents(path: "/dev/null\0x") }
        == .cannotOpen(path: "/dev/null\0x", errno: EINVAL))
    #expect(failure { () throws(ByteSourceError) in try contents(path: "/") } == .notAFile(path: "/"))
    #expect(failure { () throws(ByteSourceError) in try contents(path: "/dev/zero") } == .notAFile(path: "/dev/zero"))
  }

  @Test func `a FIFO is read to its end, however its writer pauses`() throws {
    let fifo = folder.path("fifo")
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "mkfifo \"$0\" && { printf he; sleep 0.02; printf llo; } > \"$0\"", fifo]
    try writer.run()
    while !FileManager.default.fileExists(atPath: fifo) { Thread.sleep(forTimeInterval: 0.001) }
    #expect(try contents(path: fifo) == Array("hello".utf8))
    writer.waitUntilExit()
  }
}
