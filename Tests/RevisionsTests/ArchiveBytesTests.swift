import Bytes
import Dates
import Revisions
import Testing

@Suite struct ArchiveBytesTests {
  private static func archive(seed: Int) throws -> Archive {
    var generator = SplitMix64(seed: seed)
    return try IssueList(random: &generator).archive()
  }

  private static func bytes(_ archive: Archive) -> [UInt8] {
    var writer = ByteWriter()
    archive.encode(into: &writer)
    return writer.bytes
  }

  @Test func `an archive is read as it was written`() throws {
    for seed in 0..<200 {
      let archive = try Self.archive(seed: seed)
      var reader = ByteReader(Self.bytes(archive))
      #expect(try Archive(decoding: &reader) == archive, "seed \(seed)")
      #expect(throws: Never.self) { try reader.finish() }
    }
  }

  @Test func `equal archives have equal bytes`() throws {
    for seed in 0..<50 {
      var generator = SplitMix64(seed: seed)
      var list = IssueList(random: &generator)
      let bytes = try Self.bytes(list.archive())
      list.issues.shuffle(using: &generator)
      #expect(try Self.bytes(list.archive()) == bytes, "seed \(seed)")
    }
  }

  @Test func `bytes that are cut short are refused`() throws {
    let bytes = try Self.bytes(Self.archive(seed: 3))
    for length in bytes.indices {
      var reader = ByteReader(Array(bytes[..<length]))
      #expect(throws: ArchiveDecodingError.self) { try Archive(decoding: &reader) }
    }
  }

  @Test func `bytes that were changed are refused or are another valid archive`() throws {
    for seed in 0..<20 {
      let bytes = try Self.bytes(Self.archive(seed: seed))
      var generator = SplitMix64(seed: seed)
      for _ in 0..<200 {
        var changed = bytes
        changed[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: .min ... .max, using: &generator)
        var reader = ByteReader(changed)
        guard let archive = try? Archive(decoding: &reader) else { continue }
        // Building it anew from its issues proves order, distinctness and keys in use.
        var builder = try ArchiveBuilder(keyColumns: archive.keys.names, valueName: archive.valueName)
        for issue in archive.issues { try builder.append(issue) }
        #expect(try builder.build() == archive, "seed \(seed)")
      }
    }
  }

  @Test func `an issue takes about nine bytes`() throws {
    let archive = try BackfillSimulator(places: ["a", "b"], start: IssueList.day(0), days: 50).simulate().archive
    #expect(Self.bytes(archive).count < archive.count * 10)
  }
}
