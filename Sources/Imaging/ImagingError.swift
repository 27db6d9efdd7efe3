/// Why a picture could not be encoded.
public enum ImagingError: Error, Hashable, Sendable {
  /// A frame does not have the size, the kind or the palette of the first.
  case mismatchedFrame
  /// A side has more pixels than the format can tell.
  case tooLarge(limit: Int)
  /// The format cannot show so many frames a second.
  case tooFast(limit: Double)
  /// A library reports a failure, by its own number.
  case library(String, code: Int32)
}
