import Files

/// What the output of a cell depends on, part by part, so that one can say which part changed.
public struct Fingerprint: Hashable, Sendable, Codable {
  /// Something with a name and a digest in hexadecimal.
  public struct Part: Hashable, Sendable, Codable {
    public let name: String
    public let digest: String
  }

  /// The build of the program that ran the cell.
  public let program: String
  public let kind: String
  public let version: Int
  /// Of what is written below the kind, parameters put in.
  public let fields: String
  /// The files that the cell reads, in the order of its fields.
  public let files: [Part]
  /// The cells that it refers to, each with its own key, in the order of its fields.
  public let inputs: [Part]

  /// The name of the output in the cache: SHA-256 over all parts, in hexadecimal.
  public var key: String {
    // Every part stands on a line of its own. Digests, kinds and builds hold no line breaks, and names come last and escaped,
    // so no two fingerprints have the same text.
    var lines = ["folio-cell-1", program, kind, String(version), fields]
    lines += files.map { "file \($0.digest) \($0.name.debugDescription)" }
    lines += inputs.map { "input \($0.digest) \($0.name.debugDescription)" }
    return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
  }
}
