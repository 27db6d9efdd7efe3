/// Why a picture could not be made.
public enum CanvasError: Error, Hashable, Sendable {
  /// A side is not between one pixel and ``Canvas/longestSide`` pixels.
  case sizeOutOfRange(Size, scale: Double)
  case outOfMemory
  /// The bytes are no PNG file that can be drawn.
  case notAPicture
  /// Cairo reports another status, with its number in `cairo_status_t`.
  case cairo(status: UInt32)
}
