import CCairo
public import Imaging

extension Bitmap {
  /// The picture of a PNG file, what is transparent in it on white.
  ///
  /// - Throws: ``CanvasError/notAPicture`` where the bytes are none, or a side is longer than a canvas can be.
  public init(png bytes: [UInt8]) throws(CanvasError) {
    // The reader allocates what the header asks for: look at it first.
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      throw .notAPicture
    }
    let sides = [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard sides.allSatisfy({ (1...Canvas.longestSide).contains($0) }) else { throw .notAPicture }
    var rest = bytes[...]
    let decoded = unsafe withUnsafeMutablePointer(to: &rest) { rest in
      unsafe cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          guard let rest = unsafe closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target = unsafe target,
            unsafe rest.pointee.count >= Int(count)
          else { return CAIRO_STATUS_READ_ERROR }
          let piece = unsafe rest.pointee.prefix(Int(count))
          for (offset, byte) in piece.enumerated() { unsafe target[offset] = byte }
          unsafe rest.pointee.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    guard let decoded = unsafe decoded else { throw .outOfMemory }
    defer { unsafe cairo_surface_destroy(decoded) }
    guard unsafe cairo_surface_status(decoded) == CAIRO_STATUS_SUCCESS else { throw .notAPicture }
    let (width, height) = unsafe (cairo_image_surface_get_width(decoded), cairo_image_surface_get_height(decoded))
    guard let flat = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else { throw .outOfMemory }
    let canvas = unsafe Canvas(
      surface: flat, size: Size(width: Double(width), height: Double(height)), scale: 1, antialiasing: .fine)
    try canvas.checkStatus()
    canvas.use(.white)
    unsafe cairo_paint(canvas.context)
    unsafe cairo_set_source_surface(canvas.context, decoded, 0, 0)
    unsafe cairo_paint(canvas.context)
    self = try canvas.bitmap()
  }
}
