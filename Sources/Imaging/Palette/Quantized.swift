/// An indexed picture that stands for another one.
public struct Quantized: Hashable, Sendable {
  public let bitmap: IndexedBitmap
  /// Of a component of a pixel, in squared steps of 255; dithering is not counted.
  public let meanSquaredError: Double

  /// Whether the peak signal-to-noise ratio is 45 dB or more, where one sees no difference.
  public var isFaithful: Bool { meanSquaredError <= Self.faithfulError }

  /// 255² / 10^4.5.
  static let faithfulError = 2.0563
}
