import Bytes
import TestSupport
import Testing

struct FrameStreamTests {
  static let formats = [FrameVector.zstandard, FrameVector.xz]

  func contents(_ bytes: [UInt8]) throws(ByteSourceError) -> [UInt8] {
    var source = try ByteSource(bytes: bytes)
    return try source.readAll()
  }

  func failure(_ bytes: [UInt8]) -> ByteSourceError? {
    do throws(ByteSourceError) { _ = try contents(bytes) } catch { return error }
    return nil
  }

  @Test(arguments: formats)
  func `frames are read as one stream, however they fall into chunks`(frame: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(frame + frame, to: "data")
    for chunkSize in Array(6...20) + [100, 1000] {
      var source = try ByteSource(path: folder.path("data"), chunkSize: chunkSize)
      #expect(try source.readAll() == FrameVector.content + FrameVector.content)
    }
  }

  @Test(arguments: formats)
  func `data that end within a frame are an error at their end`(frame: [UInt8]) {
    for end in 6..<frame.count {
      #expect(failure(Array(frame[..<end])) == .truncated(offset: end))
    }
  }

  @Test(arguments: formats)
  func `a changed byte never changes the data silently`(frame: [UInt8]) {
    for index in 6..<frame.count {
      for bit in 0..<8 {
        var changed = frame
        changed[index] ^= 1 << bit
        if let result = try? contents(changed) { #expect(result == FrameVector.content) }
      }
    }
  }

  @Test(arguments: formats)
  func `bytes behind the last frame are an error`(frame: [UInt8]) {
    #expect(failure(frame + Array("garbage, not a frame".utf8)) != nil)
  }

  @Test func `a frame that asks for more memory than is allowed is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(FrameVector.xz, to: "data")
    #expect(throws: ByteSourceError.decoderTooLarge(limit: 1 << 16)) {
      var source = try ByteSource(path: folder.path("data"), decoderMemory: 1 << 16)
      _ = try source.readAll()
    }
  }
}
