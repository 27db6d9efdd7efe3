/// Makes a file of frames that come one after the other and are not kept.
///
/// The pieces that it gives, one after the other, are the file.
public protocol AnimationEncoder {
  /// The next piece of the file, which may be empty.
  ///
  /// - Throws: ``ImagingError/mismatchedFrame`` where the frame does not have the size, the kind and the palette of the first.
  mutating func add(_ frame: AnimationFrame) throws(ImagingError) -> [UInt8]

  /// The last piece, once all frames have been added.
  mutating func finish() throws(ImagingError) -> [UInt8]
}
