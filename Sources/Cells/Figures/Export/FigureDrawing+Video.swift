import Canvas
import Charts
import Files
import Imaging

/// How ffmpeg is told to make a film.
enum VideoCodec {
  /// H.264 in MP4: what every player and office program reads.
  case h264
  /// VP9 in WebM.
  case vp9

  /// Nil for formats that are made without ffmpeg.
  init?(_ format: FigureFormat) {
    switch format {
    case .mp4: self = .h264
    case .webm: self = .vp9
    default: return nil
    }
  }

  /// The arguments that make a film of raw pixels, three bytes each, from standard input.
  ///
  /// One thread and no tags, so that the same frames give the same bytes with the same ffmpeg.
  func arguments(width: Int, height: Int, framesPerSecond: Double, path: String) -> [String] {
    let input = [
      "-hide_banner", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", "\(width)x\(height)",
      "-framerate", "\(framesPerSecond)", "-i", "pipe:0",
    ]
    let colors = [
      "-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p", "-colorspace", "bt709",
      "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
    ]
    let codec =
      switch self {
      case .h264: ["-c:v", "libx264", "-preset", "medium", "-crf", "18", "-movflags", "+faststart", "-f", "mp4"]
      case .vp9: ["-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-cpu-used", "4", "-row-mt", "0", "-f", "webm"]
      }
    return input + colors
      + ["-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-threads", "1"] + codec
      + ["-y", path]
  }
}

extension FigureDrawing {
  private static let program = "ffmpeg"

  /// Makes a film at a path by way of ffmpeg, which is killed where that does not come to its end.
  func writeVideo(_ codec: VideoCodec, to path: String) async throws {
    guard let program = ProgramPipe.path(of: Self.program) else { throw FigureExportError.noProgram(Self.program) }
    try await FigureExportError.rewording {
      let background = figure.scene(at: indices[0], theme: theme).background.pixel
      let first = try bitmap(at: indices[0]).padded(color: background)
      let pipe = try ProgramPipe(
        program,
        arguments: codec.arguments(
          width: first.width, height: first.height, framesPerSecond: rate.framesPerSecond, path: path))
      var isReading = true
      try await forEachFrame {
        $0.padded(color: background)
      } use: { _, bitmap in
        if isReading { isReading = pipe.write(bitmap.pixels) }
      }
      let ending = try pipe.finish()
      guard isReading, ending.status == 0 else {
        throw FigureExportError.failedProgram(Self.program, status: ending.status, message: ending.message)
      }
    }
  }
}

extension Bitmap {
  /// The same picture with a last column and a last row of one colour where its sides are odd, which half as many samples of
  /// colour cannot be.
  func padded(color: UInt32) -> Bitmap {
    let (width, height) = (width + width % 2, height + height % 2)
    guard width != self.width || height != self.height else { return self }
    let pixel = [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
    var padded: [UInt8] = []
    padded.reserveCapacity(3 * width * height)
    for row in 0..<self.height {
      padded += pixels[3 * row * self.width..<3 * (row + 1) * self.width]
      if width > self.width { padded += pixel }
    }
    while padded.count < 3 * width * height { padded += pixel }
    return Bitmap(width: width, height: height, pixels: padded)
  }
}
