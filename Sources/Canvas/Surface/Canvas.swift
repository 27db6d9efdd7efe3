import CCairo
import Imaging

/// A surface to draw on: pixels, SVG or PDF.
///
/// ```swift
/// let picture = try Canvas.bitmap(size: Size(width: 320, height: 240), scale: 2) { canvas in
///   canvas.fill(.circle(center: Point(x: 160, y: 120), radius: 40), with: Color(hex: 0x3366CC))
///   canvas.draw("a circle", at: Point(x: 160, y: 180), style: TextStyle(), anchor: .middle)
/// }
/// ```
///
/// Lengths are points from the top left corner, `y` downwards. Nothing that is drawn throws: a failure of Cairo sticks
/// to the canvas and is thrown by the function that made it. Places further than 32 000 pixels from the corner are moved
/// there along their lines, and a place that is not finite breaks its subpath. A canvas stays on the thread that made
/// it; different threads may have a canvas each.
///
/// The same calls give the same bytes on every machine with the same Cairo: curves are Béziers, angles are multiples of
/// 90 degrees, and pen widths are rounded so that the sines in Cairo's round pen cannot fall on either side of its grid.
@safe
public struct Canvas: ~Copyable {
  /// The longest side of a picture, in pixels.
  public static let longestSide = 16384

  /// The extent in points.
  public let size: Size
  /// Pixels in a point; nil where the picture has no pixels (SVG, PDF).
  public let scale: Double?

  let context: OpaquePointer
  private let surface: OpaquePointer

  /// Takes over the surface.
  init(surface: OpaquePointer, size: Size, scale: Double?, antialiasing: Antialiasing = .fine) {
    self.size = size
    self.scale = scale
    unsafe self.surface = surface
    unsafe context = cairo_create(surface)
    unsafe cairo_scale(context, scale ?? 1, scale ?? 1)
    unsafe cairo_set_antialias(context, antialiasing == .fine ? CAIRO_ANTIALIAS_GRAY : CAIRO_ANTIALIAS_FAST)
    unsafe cairo_set_miter_limit(context, 4)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Ends the drawing of a picture of pixels.
  ///
  /// - Precondition: the surface is an image of `0x00RRGGBB` words.
  func bitmap() throws(CanvasError) -> Bitmap {
    unsafe cairo_surface_flush(surface)
    try checkStatus()
    guard let rows = unsafe cairo_image_surface_get_data(surface) else { throw .outOfMemory }
    return unsafe Bitmap(
      width: Int(cairo_image_surface_get_width(surface)), height: Int(cairo_image_surface_get_height(surface)),
      nativeRows: UnsafeRawPointer(rows), stride: Int(cairo_image_surface_get_stride(surface)))
  }

  /// Ends the drawing of a document and writes what is left of it.
  func finish() throws(CanvasError) {
    unsafe cairo_surface_finish(surface)
    try checkStatus()
  }

  func checkStatus() throws(CanvasError) {
    for status in unsafe [cairo_status(context), cairo_surface_status(surface)] {
      switch status {
      case CAIRO_STATUS_SUCCESS: continue
      case CAIRO_STATUS_NO_MEMORY: throw .outOfMemory
      default: throw .cairo(status: status.rawValue)
      }
    }
  }
}
