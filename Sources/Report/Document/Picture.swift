/// A raster picture and the size at which the page shows it.
public struct Picture: Hashable, Sendable, Codable {
  public var asset: AssetRole
  /// In points; the file has twice as many pixels, or as many as its scale says.
  public var width: Double
  /// In points.
  public var height: Double

  public init(asset: AssetRole, width: Double, height: Double) {
    self.asset = asset
    self.width = width
    self.height = height
  }
}
