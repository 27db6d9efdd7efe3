/// What a command does.
enum TeXCommand: Sendable {
  /// A letter; upright where TeX sets it upright.
  case identifier(String, normal: Bool)
  /// A relation, a binary operator, an arrow, a dot.
  case symbol(String)
  /// A fence that may follow `\left`, and does not grow on its own.
  case fence(String)
  /// A sum or an integral; whether its bounds stand below and above in display.
  case largeOperator(String, limits: Bool)
  /// The name of a function.
  case function(String, limits: Bool)
  case operatorName
  case space(em: Double)
  /// A mark above or below its argument.
  case accent(String, stretchy: Bool, below: Bool)
  /// A brace above or below its argument, with a label as its script.
  case brace(String, below: Bool)
  case alphabet(TeXAlphabet)
  case text
  case fraction
  case binomial
  case root
  /// Two arguments, the first small above or below the second.
  case stack(below: Bool)
  case left, right, middle
  /// `\big` and its like: a fence of a fixed size.
  case sized
  case begin, end, newRow
  /// `\limits` and `\nolimits`, about the operator before.
  case limits(Bool)
  case style(display: Bool)
  /// Strikes the next symbol through.
  case not
  /// Means nothing in MathML.
  case ignored

  /// By name, without the backslash.
  static let all: [String: TeXCommand] = {
    var all = structures
    for (names, symbol) in symbols {
      for name in names.split(separator: " ") {
        all[String(name)] = .symbol(symbol)
      }
    }
    for (name, letter) in letters {
      all[name] = .identifier(letter, normal: false)
    }
    for (name, letter) in uprightLetters {
      all[name] = .identifier(letter, normal: true)
    }
    for (names, fence) in fences {
      for name in names.split(separator: " ") {
        all[String(name)] = .fence(fence)
      }
    }
    for name in functions.split(separator: " ") {
      all[String(name)] = .function(String(name), limits: false)
    }
    for name in functionsWithLimits.split(separator: " ") {
      all[String(name)] = .function(String(name), limits: true)
    }
    for size in ["big", "Big", "bigg", "Bigg"] {
      for side in ["", "l", "r", "m"] {
        all[size + side] = .sized
      }
    }
    return all
  }()
}
