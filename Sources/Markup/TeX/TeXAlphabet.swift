/// A style of letters that is part of the meaning of a symbol.
///
/// MathML Core has no attribute for them: they are characters of Unicode's block of
/// [Mathematical Alphanumeric Symbols](https://www.unicode.org/charts/PDF/U1D400.pdf).
enum TeXAlphabet: Hashable, Sendable {
  case roman, italic, bold, blackboard, calligraphic, fraktur, sans, typewriter

  /// The letter or digit in this style, or itself where there is none.
  func styled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exceptions[scalar] { return exception }
    let (base, first): (UInt32?, UInt32)
    switch scalar {
    case "A"..."Z": (base, first) = (letters, 0x41)
    case "a"..."z": (base, first) = (letters.map { $0 + 26 }, 0x61)
    case "0"..."9": (base, first) = (digits, 0x30)
    default: return scalar
    }
    return base.flatMap { Unicode.Scalar($0 + scalar.value - first) } ?? scalar
  }

  /// Where the capitals start; the small letters follow them.
  private var letters: UInt32? {
    switch self {
    case .roman: nil
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .calligraphic: 0x1D49C
    case .fraktur: 0x1D504
    case .blackboard: 0x1D538
    case .sans: 0x1D5A0
    case .typewriter: 0x1D670
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold: 0x1D7CE
    case .blackboard: 0x1D7D8
    case .sans: 0x1D7E2
    case .typewriter: 0x1D7F6
    case .roman, .italic, .calligraphic, .fraktur: nil
    }
  }

  /// The letters that Unicode had before, among its letter-like symbols.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: ["h": "ℎ"]
    case .calligraphic:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .blackboard: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .roman, .bold, .sans, .typewriter: [:]
    }
  }
}
