import CCrypto
import Glibc

/// A SHA-256 in the making, FIPS 180-4: bytes in, at the end a digest out.
@safe public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto has no SHA-256, or no memory is left")
    }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    _ = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  public consuming func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    _ = unsafe EVP_DigestFinal_ex(context, &bytes, nil)
    return Digest(bytes: bytes)
  }

  /// The digest of bytes in memory.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes[...])
    return hash.finish()
  }

  /// The digest of a file, which is read in pieces.
  public static func digest(ofFile path: String) throws(FilesError) -> Digest {
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK)
    guard try FileStatus(of: descriptor, path: path).kind == .file else { throw .notRegular(path: path) }
    var hash = SHA256()
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try descriptor.fill(&chunk, path: path)
      hash.update(chunk[..<count])
      if count < chunk.count { return hash.finish() }
    }
  }
}
