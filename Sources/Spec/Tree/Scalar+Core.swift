extension Scalar {
  /// The value of this scalar under the core schema of YAML 1.2 (section 10.3.2).
  ///
  /// A plain scalar is null (`null`, `~`, nothing), a boolean (`true`, `false`), an integer (`12`, `0o14`, `0xC`) or a
  /// float (`1.5`, `1e3`, `.inf`, `.nan`); in words, the first letter or all may be in upper case. Everything else is a
  /// string, and so is every scalar of another style.
  ///
  /// An integer beyond `Int` becomes a float, as a reader of JSON does it; a float beyond `Double` becomes infinite.
  public var core: CoreValue {
    guard style == .plain else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case ".nan", ".NaN", ".NAN": return .float(.nan)
    default: return NumberSyntax(text).map(\.value) ?? .string(text)
    }
  }
}
