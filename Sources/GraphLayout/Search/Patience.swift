/// How long a descent goes on.
struct Patience {
  /// The most steps.
  var steps: Int
  /// The share by which the loss must fall within `window` steps.
  var decrease: Double

  static let window = 10
}
