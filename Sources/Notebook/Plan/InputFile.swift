/// A file that a cell reads: where it lies, what outputs call it, and its digest when the plan was made.
public struct InputFile: Hashable, Sendable {
  /// For opening it; never part of an output.
  public let location: String
  /// As outputs show it: the path that the spec gives, or the file's name where the command line gave the path.
  public let name: String
  /// In lower-case hexadecimal.
  public let sha256: String
  /// In bytes.
  public let size: Int

  public init(location: String, name: String, sha256: String, size: Int) {
    self.location = location
    self.name = name
    self.sha256 = sha256
    self.size = size
  }
}
