/// Splits the text of an expression into words.
struct ExpressionLexer {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) throws(ExpressionError) {
    let limit = Expression.lengthLimit
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    guard scalars.count <= limit else { throw .init(fault: .tooLong(limit: limit), range: limit..<limit + 1) }
    self.scalars = scalars
  }

  /// The text at a range.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  mutating func next() throws(ExpressionError) -> ExpressionToken {
    skip(while: \.isBlank)
    guard place < scalars.count else { return .init(kind: .end, range: place..<place) }
    let start = place
    let scalar = scalars[place]
    if scalar.startsName {
      skip(while: \.continuesName)
      return .init(kind: .name(text(start..<place)), range: start..<place)
    }
    if scalar.isDigit || scalar == "." { return try number() }
    guard "+-*/^(),".unicodeScalars.contains(scalar) else {
      throw .init(fault: .unexpectedScalar(scalar), range: start..<start + 1)
    }
    place += 1
    return .init(kind: .symbol(scalar), range: start..<place)
  }

  /// Digits with or without a point, and an exponent such as `e-6`.
  private mutating func number() throws(ExpressionError) -> ExpressionToken {
    let start = place
    skip(while: \.isDigit)
    if place < scalars.count, scalars[place] == "." {
      place += 1
      skip(while: \.isDigit)
    }
    if place < scalars.count, scalars[place] == "e" || scalars[place] == "E" {
      var digit = place + 1
      if digit < scalars.count, scalars[digit] == "+" || scalars[digit] == "-" { digit += 1 }
      if digit < scalars.count, scalars[digit].isDigit {
        place = digit
        skip(while: \.isDigit)
      }
    }
    let digits = text(start..<place)
    // A point alone is no number.
    guard digits != ".", let value = Double(digits.hasPrefix(".") ? "0" + digits : digits), value.isFinite else {
      throw .init(fault: .invalidNumber(digits), range: start..<place)
    }
    return .init(kind: .number(value), range: start..<place)
  }

  private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while place < scalars.count, condition(scalars[place]) { place += 1 }
  }
}
