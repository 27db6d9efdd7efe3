import Files

/// The frames of a figure as data that a page draws from: what the script `scene.js` reads.
public struct VectorPicture: Hashable, Sendable, Codable {
  /// Base64 of raw deflate.
  let text: String

  /// - Parameter deflated: The data, compressed by raw deflate.
  public init(deflated: [UInt8]) {
    text = Base64.encode(deflated)
  }

  /// How many bytes it adds to a page.
  public var pageBytes: Int { text.utf8.count }
}
