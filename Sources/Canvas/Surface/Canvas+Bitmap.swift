import CCairo
public import Imaging

extension Canvas {
  /// Draws a picture of pixels.
  ///
  /// - Parameters:
  ///   - size: In points; the picture is `size · scale` pixels large, parts of a pixel rounded up.
  ///   - scale: Pixels in a point.
  ///   - background: Its opacity is ignored.
  /// - Throws: ``CanvasError``, or what `body` throws.
  public static func bitmap(
    size: Size, scale: Double = 2, background: Color = .white, antialiasing: Antialiasing = .fine,
    _ body: (borrowing Canvas) throws -> Void
  ) throws -> Bitmap {
    let width = try pixels(size.width, size: size, scale: scale)
    let height = try pixels(size.height, size: size, scale: scale)
    guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, CInt(width), CInt(height)) else {
      throw CanvasError.outOfMemory
    }
    let canvas = unsafe Canvas(surface: surface, size: size, scale: scale, antialiasing: antialiasing)
    try canvas.checkStatus()
    canvas.use(background.withAlpha(1))
    unsafe cairo_paint(canvas.context)
    try body(canvas)
    return try canvas.bitmap()
  }

  private static func pixels(_ length: Double, size: Size, scale: Double) throws(CanvasError) -> Int {
    let pixels = (length * scale).rounded(.up)
    guard scale > 0, pixels >= 1, pixels <= Double(longestSide) else { throw .sizeOutOfRange(size, scale: scale) }
    return Int(pixels)
  }
}
