import Canvas
import Imaging

extension FigureDrawing {
  /// Gives the pieces of the file one after the other: the last frame where the format has one only.
  ///
  /// - Precondition: The format is none that another program makes.
  func encode(_ format: FigureFormat, to write: ([UInt8]) throws -> Void) async throws {
    try await FigureExportError.rewording {
      switch format {
      case .svg: try write(figure.bytes(at: lastIndex, as: .svg, theme: theme))
      case .pdf: try write(figure.bytes(at: lastIndex, as: .pdf, theme: theme))
      case .png:
        let bitmap = try bitmap(at: lastIndex)
        let exact = IndexedBitmap(bitmap).map { PNG.encode($0, resolution: resolution) }
        try write(exact ?? Self.png(bitmap, quantizer(of: bitmap, at: lastIndex), resolution: resolution))
      case .webp where indices.count == 1:
        let bitmap = try bitmap(at: lastIndex)
        let exact = IndexedBitmap(bitmap).map { AnimationFrame.indexed($0) }
        try write(WebP.encode(exact ?? Self.frame(bitmap, quantizer(of: bitmap, at: lastIndex))))
      case .gif: try await encodeFilm(GIFEncoder(rate: rate), isIndexed: true, to: write)
      case .apng: try await encodeFilm(APNGEncoder(frameCount: indices.count, rate: rate), to: write)
      case .webp: try await encodeFilm(WebPEncoder(rate: rate), to: write)
      case .mp4, .webm: preconditionFailure("films for video players are made by another program")
      }
    }
  }

  /// Gives each frame as a PNG file.
  func encodeFrames(to write: (_ place: Int, [UInt8]) throws -> Void) async throws {
    try await FigureExportError.rewording {
      let quantizer = try await quantizer()
      let resolution = resolution
      try await forEachFrame({ Self.png($0, quantizer, resolution: resolution) }, use: write)
    }
  }

  private var lastIndex: Int { indices[indices.count - 1] }

  private func encodeFilm(
    _ encoder: some AnimationEncoder, isIndexed: Bool = false, to write: ([UInt8]) throws -> Void
  ) async throws {
    var encoder = encoder
    let quantizer = try await quantizer(isRequired: isIndexed)
    try await forEachFrame {
      Self.frame($0, quantizer)
    } use: { _, frame in
      try write(encoder.add(frame))
    }
    try write(encoder.finish())
  }

  private static func frame(_ bitmap: Bitmap, _ quantizer: Quantizer?) -> AnimationFrame {
    quantizer.map { .indexed($0.quantized(bitmap).bitmap) } ?? .truecolor(bitmap)
  }

  /// Every frame by itself is indexed only where that does not show.
  private static func png(_ bitmap: Bitmap, _ quantizer: Quantizer?, resolution: Double) -> [UInt8] {
    if let quantized = quantizer?.quantized(bitmap), quantized.isFaithful {
      return PNG.encode(quantized.bitmap, resolution: resolution)
    }
    return PNG.encode(bitmap, resolution: resolution)
  }
}
