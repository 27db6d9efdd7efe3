/// What an axis shows and how.
///
/// ```swift
/// Axis("Loss", scale: .log)
/// Axis("Doctor visits for symptoms of Covid", unit: "%", includesZero: true)
/// ```
public struct Axis: Hashable, Sendable {
  /// How values are laid along the axis.
  public enum Scale: Hashable, Sendable {
    case linear
    /// By powers of ten. Values that are not positive are missing.
    case log
    /// Proportional near zero and by powers of ten far from it, on both sides: `sign(v) log(1 + |v|/c)` with the constant c, the
    /// size at which one passes into the other (Webber 2013). The constant is positive.
    case symlog(Double)
    /// By the calendar: values are days since 1970-01-01.
    case day
    /// Names at 0, 1, 2 …: values are their positions. The domain is that of the names.
    case category([String])
    /// Names at 0, 1, 2 … without room of their own: the first and the last stand near the ends.
    case point([String])
  }

  public var title: String?
  public var unit: String?
  public var scale: Scale
  /// The values shown; nil for those of the data. What lies outside is cut off.
  public var domain: ClosedRange<Double>?
  /// Whether a linear axis reaches zero even if the data do not.
  public var includesZero: Bool
  /// How the labels are written; nil for numbers in full and dates as short as they can be.
  public var format: TickFormat?

  public init(
    _ title: String? = nil, unit: String? = nil, scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    includesZero: Bool = false, format: TickFormat? = nil
  ) {
    self.title = title
    self.unit = unit
    self.scale = scale
    self.domain = domain
    self.includesZero = includesZero
    self.format = format
  }

  /// The title with the unit, and with the scale where a reader would be misled without: "Loss (log scale)".
  var caption: String? {
    let notes = [unit, scaleNote].compactMap(\.self).filter { !$0.isEmpty }
    guard let title, !title.isEmpty else { return notes.isEmpty ? nil : notes.joined(separator: ", ") }
    return notes.isEmpty ? title : "\(title) (\(notes.joined(separator: ", ")))"
  }

  private var scaleNote: String? {
    switch scale {
    case .log: "log scale"
    case .symlog: "symmetric log scale"
    case .linear, .day, .category, .point: nil
    }
  }
}
