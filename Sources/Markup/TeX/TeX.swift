/// The subset of TeX's mathematics that formulas are written in.
///
/// It follows TeX and amsmath where it goes, and turns into ``MathNode``: a mistake never loses the formula, what is
/// not understood is shown as it is written. ``knownCommands`` lists the commands.
public enum TeX {
  /// A formula and the mistakes in it, in order.
  public struct Formula: Hashable, Sendable {
    public let node: MathNode
    public let problems: [TeXProblem]
  }

  /// Formulas longer than this many Unicode scalars are refused with ``TeXFault/tooLong(limit:)``.
  public static let maximumLength = 16_384

  /// Groups deeper than this inside one another are refused with ``TeXFault/tooDeep(limit:)``.
  public static let maximumDepth = 60

  /// Parses a formula in linear time.
  ///
  /// - Parameter display: Whether sums, products and limits carry their bounds below and above.
  public static func parse(_ tex: String, display: Bool) -> Formula {
    let scalars = Array(tex.unicodeScalars)
    guard scalars.count <= maximumLength else {
      let problem = TeXProblem(offset: 0, length: 1, fault: .tooLong(limit: maximumLength))
      return Formula(node: .text(tex), problems: [problem])
    }
    // What is missing at the end is missed where the formula ends, not below it; `\ ` at the end is a space.
    var end = scalars.count
    while end > 0, scalars[end - 1].properties.isWhitespace {
      if scalars[end - 1] == " ", end > 1, scalars[end - 2] == "\\" { break }
      end -= 1
    }
    var parser = TeXParser(Array(scalars[..<end]), display: display)
    return parser.formula()
  }

  /// All commands, without the backslash, sorted: candidates for a misspelt one.
  public static let knownCommands: [String] = TeXCommand.all.keys.sorted()

  /// All environments of `\begin`, sorted.
  public static let knownEnvironments: [String] = TeXEnvironment.all.keys.sorted()
}
