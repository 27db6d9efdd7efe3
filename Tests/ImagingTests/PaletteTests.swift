import Imaging
import Testing

@Suite struct PaletteTests {
  /// A ramp of `count` greys and reds beside a flat ground, each colour in as many pixels.
  private func ramp(_ count: Int) -> Bitmap {
    Bitmap(
      width: count, height: 4,
      pixels: (0..<4 * count).flatMap { pixel -> [UInt8] in
        let step = pixel % count
        return [UInt8(step % 256), UInt8(step % 256 / 2), UInt8(step / 256)]
      })
  }

  @Test func `few colours are all in the palette`() {
    let census = ColorCensus(of: ramp(200))
    let palette = Palette(census, keeping: [0x123456])
    #expect(palette.colors.count == 201)
    #expect(Quantizer(Palette(census, keeping: []), for: census).quantized(ramp(200)).meanSquaredError == 0)
  }

  @Test func `colours with a name stay as they are among many`() {
    let census = ColorCensus(of: ramp(1500))
    let named: [UInt32] = [0x00FF00, 0xFE7F01]
    let palette = Palette(census, keeping: named)
    #expect(palette.colors.count <= Palette.capacity)
    #expect(palette.colors.starts(with: named))
  }

  @Test func `each pixel gets the nearest colour`() {
    let bitmap = ramp(1500)
    let census = ColorCensus(of: bitmap)
    let quantized = Quantizer(Palette(census, keeping: []), for: census).quantized(bitmap)
    let palette = quantized.bitmap.palette
    func distance(_ one: UInt32, _ other: UInt32) -> Int {
      [0, 8, 16].reduce(0) { sum, shift in
        let difference = Int(one >> UInt32(shift) & 0xFF) - Int(other >> UInt32(shift) & 0xFF)
        return sum + difference * difference
      }
    }
    var total = 0
    for pixel in 0..<1500 {
      let color = bitmap.pixels[3 * pixel..<3 * pixel + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let chosen = distance(palette[Int(quantized.bitmap.indices[pixel])], color)
      #expect(chosen == palette.map { distance($0, color) }.min())
      total += chosen
    }
    #expect(quantized.meanSquaredError == Double(total) / 4500)
    #expect(quantized.isFaithful)
  }

  @Test func `a dithered ramp is right in the mean where few colours are left`() {
    // All places but a few are taken by colours that the picture does not have.
    let named = (0..<127).map { UInt32(0x00_00FF | $0 << 16) }
    let side = 64
    var pixels: [UInt8] = []
    for pixel in 0..<side * side {
      let (shade, other) = (pixel % side * 4, pixel / side * 4)
      pixels += [shade, other, shade * other >> 8].map { UInt8($0) }
    }
    let bitmap = Bitmap(width: side, height: side, pixels: pixels)
    let census = ColorCensus(of: bitmap)
    let palette = Palette(census, keeping: named)
    func meanError(isDithering: Bool) -> Double {
      let quantized = Quantizer(palette, isDithering: isDithering, for: census).quantized(bitmap).bitmap
      var worst = 0.0
      for axis in 0..<3 {
        for blockY in 0..<12 {
          for blockX in 0..<12 {
            var sum = 0
            for pixel in 0..<25 {
              // Blocks that are no multiples of those that the cuts make.
              let place = (blockY * 5 + pixel / 5) * side + blockX * 5 + pixel % 5
              let color = quantized.palette[Int(quantized.indices[place])] >> UInt32(16 - 8 * axis) & 0xFF
              sum += Int(color) - Int(bitmap.pixels[3 * place + axis])
            }
            worst += Double(sum * sum) / 625
          }
        }
      }
      return worst / 432
    }
    #expect(meanError(isDithering: true) < meanError(isDithering: false))
  }

  @Test func `the order in which pictures are counted does not matter`() {
    let parts = [ramp(300), ramp(700), ramp(20)].map { ColorCensus(of: $0) }
    func palette(_ order: [Int]) -> Palette {
      var census = ColorCensus()
      for index in order { census.add(parts[index]) }
      return Palette(census, keeping: [])
    }
    #expect(palette([0, 1, 2]) == palette([2, 1, 0]))
  }

  @Test func `a photograph's worth of colours is bounded`() {
    var pixels: [UInt8] = []
    for pixel in 0..<90_000 {
      pixels += [pixel, pixel >> 8, pixel * 7 >> 4].map { UInt8(truncatingIfNeeded: $0) }
    }
    let census = ColorCensus(of: Bitmap(width: 300, height: 300, pixels: pixels))
    #expect(census.colorCount > 1 << 15)
    #expect(Palette(census, keeping: []).colors.count <= Palette.capacity)
  }

  @Test func `a palette is as small as one does not see`() throws {
    let census = ColorCensus(of: ramp(1500))
    let small = try #require(Quantizer(faithfulTo: census, keeping: [0x00FF00]))
    #expect(small.palette.colors.count == 127)
    #expect(small.quantized(ramp(1500)).isFaithful)
    let flat = ColorCensus(of: Bitmap(width: 2, height: 1, pixels: [1, 2, 3, 4, 5, 6]))
    #expect(Quantizer(faithfulTo: flat, keeping: [])?.palette.colors == [0x010203, 0x040506])
  }

  @Test func `nothing has a palette too`() {
    #expect(Palette(ColorCensus(), keeping: []).colors == [0xFFFFFF])
  }
}
