/// What a text may say about its own look.
public enum TextNotation: Hashable, Sendable {
  /// Nothing: every character stands for itself.
  case plain
  /// `^{…}` and `_{…}` raise and lower what the braces hold: `10^{-3}`, `H_{2}O`.
  ///
  /// Braces do not nest; a caret or an underscore without a pair of braces that holds something stands for itself. A hyphen
  /// before a digit at the start of the braces is a minus sign.
  case scripts
}
