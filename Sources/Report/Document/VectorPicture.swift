import Files

/// The frames of a figure as data that a page draws from: what the script `scene.js` reads.
public struct VectorPicture: Hashable, Sendable, Codable {
  /// Base64 of raw deflate.
  let text: String
  /// Base64 of the PNG file of a small picture.
  let still: String

  /// - Parameters:
  ///   - deflated: The data, compressed by raw deflate.
  ///   - still: A PNG file for pages that hold their pictures themselves: what shows where the data cannot be drawn.
  public init(deflated: [UInt8], still: [UInt8]) {
    text = Base64.encode(deflated)
    self.still = Base64.encode(still)
  }

  /// How many bytes it adds to a page.
  public var pageBytes: Int { text.utf8.count }
}
