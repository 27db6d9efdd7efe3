/// Makes indexed pictures with a common palette.
///
/// What a picture becomes depends on it and the palette alone, so frames may be quantized in any order.
public struct Quantizer: Sendable {
  public let palette: Palette
  private let isDithering: Bool
  private let nearest: NearestColor
  /// Of the colours that were known before.
  private let known: ColorMap

  /// Colours up to this squared distance from the palette are not dithered: four steps of a component are hardly seen.
  private static let tolerance = 16

  /// - Parameters:
  ///   - isDithering: Whether colours that are not near to one of the palette become patterns of two: smooth ramps, but more
  ///     bytes. The pattern stands still where the colours do.
  ///   - census: Whose colours to find in advance.
  public init(_ palette: Palette, isDithering: Bool = false, for census: ColorCensus) {
    self.palette = palette
    nearest = NearestColor(palette.colors)
    self.isDithering = isDithering
    var known = ColorMap()
    for color in census.colors {
      _ = known.value(of: color.color, orInsert: Self.place(of: color.color, nearest, isDithering).packed)
    }
    self.known = known
  }

  /// With the smallest of some palettes that no one tells from all the colours of a census; nil where none is large enough.
  ///
  /// Few colours make long runs and small files.
  ///
  /// - Parameter named: Colours to keep as they are (``Palette/init(_:keeping:limit:)``). No palette is smaller than twice their
  ///   number, so that ramps stay smooth, which the mean over a picture does not show.
  public init?(faithfulTo census: ColorCensus, keeping named: [UInt32]) {
    for limit in [15, 31, 63, 127, Palette.capacity] where limit == Palette.capacity || limit >= 2 * named.count {
      let quantizer = Quantizer(Palette(census, keeping: named, limit: limit), for: census)
      guard quantizer.isFaithful(to: census) else { continue }
      self = quantizer
      return
    }
    return nil
  }

  /// Whether the peak signal-to-noise ratio of all pictures of a census together is 47 dB or more, where nothing is dithered: room
  /// for single ones that are worse.
  private func isFaithful(to census: ColorCensus) -> Bool {
    var (error, weight) = (0.0, 0.0)
    for color in census.colors {
      let place = nearest.place(of: color.color)
      error += Double(nearest.squaredDistance(of: color.color, from: place)) * Double(color.weight)
      weight += Double(color.weight)
    }
    return weight == 0 || error / (3 * weight) <= 1.2974
  }

  /// A picture in the colours of the palette.
  public func quantized(_ bitmap: Bitmap) -> Quantized {
    var places = known
    var squaredError = 0
    let indices = unsafe [UInt8](unsafeUninitializedCapacity: bitmap.width * bitmap.height) { indices, initialized in
      bitmap.forEachRun { color, pixels in
        let packed = places.value(of: color, orInsert: Self.place(of: color, nearest, isDithering).packed)
        let place = PalettePlace(packed: packed)
        squaredError += place.squaredDistance * pixels.count
        if place.share == 0 {
          unsafe indices[pixels].update(repeating: place.first)
        } else {
          for pixel in pixels {
            let isSecond = Self.threshold(x: pixel % bitmap.width, y: pixel / bitmap.width) < place.share
            unsafe indices[pixel] = isSecond ? place.second : place.first
          }
        }
      }
      initialized = bitmap.width * bitmap.height
    }
    return Quantized(
      bitmap: IndexedBitmap(
        width: bitmap.width, height: bitmap.height, palette: palette.colors, indices: indices),
      meanSquaredError: Double(squaredError) / Double(3 * bitmap.width * bitmap.height))
  }

  private static func place(of color: UInt32, _ nearest: NearestColor, _ isDithering: Bool) -> PalettePlace {
    let first = nearest.place(of: color)
    let distance = nearest.squaredDistance(of: color, from: first)
    guard isDithering, distance > tolerance else {
      return PalettePlace(first: UInt8(first), second: UInt8(first), share: 0, squaredDistance: distance)
    }
    let mix = nearest.mix(of: color)
    return PalettePlace(
      first: UInt8(mix.first), second: UInt8(mix.second), share: mix.share, squaredDistance: distance)
  }

  /// Bayer's matrix of 8 × 8 (1973): the numbers from 0 to 63, each far from the next.
  private static func threshold(x: Int, y: Int) -> Int {
    (0..<3).reduce(0) { value, bit in
      let (column, row) = (x >> bit & 1, y >> bit & 1)
      return value | (column ^ row) << (5 - 2 * bit) | row << (4 - 2 * bit)
    }
  }
}

/// How a colour is written with a palette.
private struct PalettePlace {
  let first: UInt8
  let second: UInt8
  /// Of 64 pixels, how many have the second colour.
  let share: Int
  /// Of the first from what it stands for.
  let squaredDistance: Int

  init(first: UInt8, second: UInt8, share: Int, squaredDistance: Int) {
    self.first = first
    self.second = second
    self.share = share
    self.squaredDistance = squaredDistance
  }

  @inline(__always)
  init(packed: UInt64) {
    first = UInt8(truncatingIfNeeded: packed)
    second = UInt8(truncatingIfNeeded: packed >> 8)
    share = Int(packed >> 16 & 0xFF)
    squaredDistance = Int(packed >> 24)
  }

  var packed: UInt64 { UInt64(first) | UInt64(second) << 8 | UInt64(share) << 16 | UInt64(squaredDistance) << 24 }
}
