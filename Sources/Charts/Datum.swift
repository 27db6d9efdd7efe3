public import Dates

/// One point of the data, in the units of the axes; a day is its number since 1970-01-01.
///
/// NaN stands for a missing value: it is not drawn, and it breaks a line.
public struct Datum: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  public init(_ day: Day, _ y: Double) {
    self.init(Double(day.daysSinceEpoch), y)
  }
}
