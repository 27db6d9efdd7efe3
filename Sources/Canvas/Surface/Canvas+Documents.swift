import CCairo

extension Canvas {
  /// Draws a picture as an SVG document; a point is a unit of its view box.
  ///
  /// - Parameter background: nil leaves it transparent.
  /// - Throws: ``CanvasError``, or what `body` throws.
  public static func svg(
    size: Size, background: Color? = .white, _ body: (borrowing Canvas) throws -> Void
  ) throws -> [UInt8] {
    let document = try document(.svg, size: size, background: background, body)
    return StableSVG.renumbered(document)
  }

  /// Draws a picture as a PDF document of one page, without dates.
  ///
  /// - Parameter background: nil leaves it transparent.
  /// - Throws: ``CanvasError``, or what `body` throws.
  public static func pdf(
    size: Size, background: Color? = .white, _ body: (borrowing Canvas) throws -> Void
  ) throws -> [UInt8] {
    try document(.pdf, size: size, background: background, body)
  }

  private enum Format {
    case svg, pdf
  }

  private static func document(
    _ format: Format, size: Size, background: Color?, _ body: (borrowing Canvas) throws -> Void
  ) throws -> [UInt8] {
    let sides = 1...Double(longestSide)
    guard sides.contains(size.width), sides.contains(size.height) else {
      throw CanvasError.sizeOutOfRange(size, scale: 1)
    }
    let sink = ByteSink()
    try withExtendedLifetime(sink) {
      guard let surface = unsafe surface(format, size: size, writingTo: sink) else { throw CanvasError.outOfMemory }
      let canvas = unsafe Canvas(surface: surface, size: size, scale: nil)
      if let background { canvas.fill(.rectangle(Rect(size: size)), with: background) }
      try body(canvas)
      try canvas.finish()
    }
    return sink.bytes
  }

  /// - Precondition: the sink outlives the surface.
  private static func surface(_ format: Format, size: Size, writingTo sink: ByteSink) -> OpaquePointer? {
    let closure = unsafe Unmanaged.passUnretained(sink).toOpaque()
    switch format {
    case .svg:
      return unsafe cairo_svg_surface_create_for_stream(ByteSink.write, closure, size.width, size.height)
    case .pdf:
      let surface = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, closure, size.width, size.height)
      // Cairo dates a document now unless it is told an empty date.
      unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
      return unsafe surface
    }
  }
}
