/// The next piece of a formula.
enum TeXToken: Hashable {
  /// Without the backslash.
  case command(String)
  case character(Unicode.Scalar)
  case end

  /// As it is written.
  var source: String {
    switch self {
    case .command(let name): "\\" + name
    case .character(let scalar): String(scalar)
    case .end: ""
    }
  }
}
