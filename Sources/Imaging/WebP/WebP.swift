import CWebP

/// WebP (RFC 9649) by way of libwebp, lossless.
public enum WebP {
  static let longestSide = 16383

  /// A picture as a WebP file.
  public static func encode(_ frame: AnimationFrame) throws(ImagingError) -> [UInt8] {
    var file = RIFFChunks()
    file.append("VP8L", try bitstream(frame))
    return file.file("WEBP")
  }

  /// The picture in the lossless format of WebP, without the file around it.
  ///
  /// - Parameter last: A picture of the same size; pixels that are the same there become transparent.
  static func bitstream(_ frame: AnimationFrame, hiding last: AnimationFrame? = nil) throws(ImagingError) -> [UInt8] {
    guard max(frame.width, frame.height) <= longestSide else { throw .tooLarge(limit: longestSide) }
    var config = WebPConfig()
    var picture = unsafe WebPPicture()
    guard unsafe WebPConfigInit(&config) != 0, unsafe WebPConfigLosslessPreset(&config, level) != 0,
      unsafe WebPPictureInit(&picture) != 0
    else { throw .library("libwebp", code: -1) }
    // Another number of threads would not change the bytes; the caller has threads of its own.
    config.thread_level = 0
    unsafe picture.use_argb = 1
    unsafe picture.width = CInt(frame.width)
    unsafe picture.height = CInt(frame.height)
    guard unsafe WebPPictureAlloc(&picture) != 0 else { throw .library("libwebp", code: 1) }
    defer { unsafe WebPPictureFree(&picture) }
    let stride = unsafe Int(picture.argb_stride)
    guard let target = unsafe picture.argb else { throw .library("libwebp", code: 1) }
    let colors = frame.opaqueColors(hiding: last)
    for row in 0..<frame.height {
      for x in 0..<frame.width { unsafe target[row * stride + x] = colors[row * frame.width + x] }
    }
    var writer = unsafe WebPMemoryWriter()
    unsafe WebPMemoryWriterInit(&writer)
    defer { unsafe WebPMemoryWriterClear(&writer) }
    let isDone = unsafe withUnsafeMutablePointer(to: &writer) { writer in
      unsafe picture.writer = WebPMemoryWrite
      unsafe picture.custom_ptr = UnsafeMutableRawPointer(writer)
      return unsafe WebPEncode(&config, &picture) != 0
    }
    guard isDone else { throw .library("libwebp", code: CInt(bitPattern: unsafe picture.error_code.rawValue)) }
    let file = unsafe Array(UnsafeBufferPointer(start: writer.mem, count: writer.size))
    guard let chunk = RIFFChunks.content(of: "VP8L", in: file) else { throw .library("libwebp", code: -1) }
    return chunk
  }

  /// Of 0 to 9; above, a frame of a graph takes twice as long for less than 3 % of its bytes.
  private static let level: CInt = 2
}

extension AnimationFrame {
  /// The pixels as `0xAARRGGBB`, rows from the top: opaque, or 0 where another frame of the same size is the same.
  fileprivate func opaqueColors(hiding last: AnimationFrame?) -> [UInt32] {
    switch (self, last) {
    case (.indexed(let bitmap), .indexed(let last)?):
      let palette = bitmap.opaquePalette
      return zip(bitmap.indices, last.indices).map { $0 == $1 ? 0 : palette[Int($0)] }
    case (.indexed(let bitmap), _):
      let palette = bitmap.opaquePalette
      return bitmap.indices.map { palette[Int($0)] }
    case (.truecolor(let bitmap), .truecolor(let last)?):
      return zip(bitmap.opaqueColors, last.opaqueColors).map { $0 == $1 ? 0 : $0 }
    case (.truecolor(let bitmap), _):
      return bitmap.opaqueColors
    }
  }
}

extension IndexedBitmap {
  fileprivate var opaquePalette: [UInt32] { palette.map { 0xFF00_0000 | $0 } }
}

extension Bitmap {
  fileprivate var opaqueColors: [UInt32] {
    (0..<width * height).map { pixel in
      let byte = 3 * pixel
      return 0xFF00_0000 | UInt32(pixels[byte]) << 16 | UInt32(pixels[byte + 1]) << 8 | UInt32(pixels[byte + 2])
    }
  }
}
