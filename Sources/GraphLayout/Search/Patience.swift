/// How long a descent goes on.
struct Patience {
  /// The most steps.
  var steps: Int
  /// The share by which the loss must fall within `window` steps.
  var decrease: Double

  static let window = 10

  /// The same, for so many steps at most, but some.
  func within(_ limit: Int) -> Patience { Patience(steps: min(steps, max(Self.window, limit)), decrease: decrease) }
}
