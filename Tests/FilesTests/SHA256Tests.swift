import Files
import TestSupport
import Testing

struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B, and the empty message.
  static let published = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: published)
  func `published messages have their published digests`(message: String, digest: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == digest)
  }

  @Test func `a million letters in uneven pieces have the published digest`() {
    var hash = SHA256()
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    var rest = bytes[...]
    var length = 1
    while !rest.isEmpty {
      hash.update(rest.prefix(length))
      rest = rest.dropFirst(length)
      length = length * 3 % 100_003
    }
    #expect(hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [0, 1, 4095, 1 << 18, 1 << 18 + 1])
  func `a file has the digest of its bytes`(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try File.writeAtomically(bytes, to: folder.path("file"))
    #expect(try SHA256.digest(ofFile: folder.path("file")) == SHA256.digest(of: bytes))
  }

  @Test func `a policy takes a digest in padded base64`() {
    #expect(SHA256.digest(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
