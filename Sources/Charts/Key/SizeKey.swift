/// What the sizes of dots mean: a few values with the radius that each has.
public struct SizeKey: Hashable, Sendable {
  /// A value with its dot.
  public struct Entry: Hashable, Sendable {
    public var label: String
    /// In points.
    public var radius: Double

    public init(_ label: String, radius: Double) {
      self.label = label
      self.radius = radius
    }
  }

  public var title: String?
  public var entries: [Entry]

  public init(_ title: String? = nil, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}

extension SizeKey {
  /// Dots whose areas are in proportion to round values up to `greatest`, which has the radius `radius`.
  public init(_ title: String? = nil, greatest: Double, radius: Double) {
    guard greatest > 0, greatest.isFinite else {
      self.init(title, entries: [])
      return
    }
    let values = ExtendedWilkinson.labels(for: 0...greatest, count: 4).filter { $0.value > 0 && $0.value <= greatest }
    let format = NumberFormat(exactly: values)
    self.init(
      title,
      entries: values.suffix(4).map { value in
        Entry(format.text(value.value), radius: radius * (value.value / greatest).squareRoot())
      })
  }
}
