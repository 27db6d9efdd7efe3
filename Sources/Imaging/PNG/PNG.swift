/// Portable Network Graphics (ISO/IEC 15948).
public enum PNG {
  /// A picture as a PNG file.
  ///
  /// The same picture gives the same bytes. With at most 256 colours the file is indexed, with as few bits a pixel as
  /// they need, else truecolour; no pixel is changed. Rows are not filtered: drawings are made of flat areas, which
  /// deflate finds by itself.
  ///
  /// - Parameter resolution: Pixels in an inch, for programs that print; nil, or a number that is not positive, says
  ///   nothing.
  public static func encode(_ bitmap: Bitmap, resolution: Double? = nil) -> [UInt8] {
    var encoder = PNGEncoder()
    return encoder.encode(bitmap, resolution: resolution)
  }
}
