import Imaging
import Testing

@Suite struct PNGTests {
  /// Pixels that take turns in `colors` colours, in runs.
  private func bitmap(_ width: Int, _ height: Int, colors: Int) -> Bitmap {
    let pixels = (0..<width * height).flatMap { pixel -> [UInt8] in
      let color = pixel < colors ? pixel : pixel / 11 % colors
      return [UInt8(color % 256), UInt8(color / 256), UInt8(color * 7 % 256)]
    }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (255, 8), (256, 8)])
  func `few colours are indexed with as few bits as they need`(colors: Int, bitDepth: Int) throws {
    let bitmap = bitmap(37, 23, colors: colors)
    let png = try DecodedPNG(PNG.encode(bitmap))
    #expect(png.bitmap == bitmap)
    #expect(png.isIndexed)
    #expect(png.bitDepth == bitDepth)
    #expect(png.paletteCount == colors)
    #expect(png.chunks == ["IHDR", "PLTE", "IDAT", "IEND"])
  }

  @Test func `more than 256 colours are kept as they are`() throws {
    let bitmap = bitmap(37, 23, colors: 257)
    let png = try DecodedPNG(PNG.encode(bitmap))
    #expect(png.bitmap == bitmap)
    #expect(!png.isIndexed)
    #expect(png.bitDepth == 8)
    #expect(png.chunks == ["IHDR", "IDAT", "IEND"])
  }

  @Test func `every width keeps its pixels`() throws {
    for width in 1...40 {
      for colors in [2, 3, 9, 30] {
        let bitmap = bitmap(width, 3, colors: colors)
        #expect(try DecodedPNG(PNG.encode(bitmap)).bitmap == bitmap)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `noise and long runs keep their pixels`(seed: Int) throws {
    var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let (width, height) = (1 + next(below: 90), 1 + next(below: 40))
    let steps = [2, 6, 7, 200][seed % 4]
    var pixels: [UInt8] = []
    while pixels.count < 3 * width * height {
      let color = (0..<3).map { _ in UInt8(next(below: steps)) }
      for _ in 0...next(below: next(below: 2) == 0 ? 3 : 70) { pixels += color }
    }
    let bitmap = Bitmap(width: width, height: height, pixels: Array(pixels.prefix(3 * width * height)))
    #expect(try DecodedPNG(PNG.encode(bitmap)).bitmap == bitmap)
  }

  @Test(arguments: [(144.0, 5669), (72, 2835), (300, 11811)])
  func `a resolution is told in pixels a metre`(pixelsPerInch: Double, pixelsPerMeter: Int) throws {
    let png = try DecodedPNG(PNG.encode(bitmap(4, 4, colors: 2), resolution: pixelsPerInch))
    #expect(png.pixelsPerMeter == pixelsPerMeter)
    #expect(png.chunks == ["IHDR", "pHYs", "PLTE", "IDAT", "IEND"])
  }

  @Test(arguments: [0, -72, .nan, .infinity, 1e300, 1e-9])
  func `a resolution that cannot be told is left out`(pixelsPerInch: Double) throws {
    #expect(try DecodedPNG(PNG.encode(bitmap(4, 4, colors: 2), resolution: pixelsPerInch)).pixelsPerMeter == nil)
  }

  @Test func `a file has the bytes of the standard`() {
    let bitmap = Bitmap(width: 1, height: 1, pixels: [255, 0, 0])
    #expect(PNG.encode(bitmap) == PNG.encode(bitmap))
    #expect(
      PNG.encode(bitmap).prefix(33) == [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 1,
        3, 0, 0, 0, 0x25, 0xDB, 0x56, 0xCA,
      ])
  }
}
