/// A font file that a project brings along: TrueType or OpenType, with outlines.
public struct FontFile: Sendable {
  let face: Face

  /// - Parameter bytes: The file; of a collection the first font, of a variable font its default instance.
  /// - Returns: nil if the bytes are not a font, or one without outlines (coloured bitmaps, say).
  public init?(_ bytes: [UInt8]) {
    guard let face = Face(bytes: bytes) else { return nil }
    self.face = face
  }
}
