import CGIF

/// The owner of a `CGIF`, which keeps the bytes that it writes until they are taken.
@safe
final class GIFStream {
  private var gif: OpaquePointer?
  private var bytes: [UInt8] = []

  init(width: Int, height: Int, palette: [UInt32]) throws(ImagingError) {
    var table = palette.flatMap { bigEndian($0).dropFirst() }
    let gif = unsafe table.withUnsafeMutableBufferPointer { table in
      var config = unsafe CGIF_Config()
      unsafe config.pGlobalPalette = table.baseAddress
      unsafe config.numGlobalPaletteEntries = UInt16(table.count / 3)
      unsafe config.attrFlags = UInt32(CGIF_ATTR_IS_ANIMATED)
      unsafe config.width = UInt16(width)
      unsafe config.height = UInt16(height)
      unsafe config.numLoops = UInt16(CGIF_INFINITE_LOOP)
      unsafe config.pContext = Unmanaged.passUnretained(self).toOpaque()
      unsafe config.pWriteFn = { context, data, count in
        guard let context = unsafe context, let data = unsafe data else { return -1 }
        unsafe Unmanaged<GIFStream>.fromOpaque(context).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: count))
        return 0
      }
      return unsafe cgif_newgif(&config)
    }
    guard let gif = unsafe gif else { throw .library("libcgif", code: -1) }
    unsafe self.gif = gif
  }

  deinit {
    if let gif = unsafe gif { _ = unsafe cgif_close(gif) }
  }

  /// Adds a frame that is shown for so many hundredths of a second.
  func add(_ indices: [UInt8], hundredths: Int) throws(ImagingError) {
    var indices = indices
    let status = unsafe indices.withUnsafeMutableBufferPointer { indices in
      var config = unsafe CGIF_FrameConfig()
      unsafe config.pImageData = indices.baseAddress
      unsafe config.genFlags = UInt32(CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW)
      unsafe config.delay = UInt16(clamping: hundredths)
      return unsafe cgif_addframe(gif, &config)
    }
    guard status == 0 else { throw .library("libcgif", code: status) }
  }

  /// Ends the file.
  func close() throws(ImagingError) {
    guard let gif = unsafe gif else { return }
    unsafe self.gif = nil
    let status = unsafe cgif_close(gif)
    guard status == 0 else { throw .library("libcgif", code: status) }
  }

  /// What was written since the last call.
  func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
