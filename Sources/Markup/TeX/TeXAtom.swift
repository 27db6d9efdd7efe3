/// A part of a row with what TeX knows of it: how scripts and neighbours are set.
struct TeXAtom {
  enum Kind {
    /// A letter, a number, a fraction: set close to its neighbours.
    case ordinary
    /// The name of a function: a thin space parts it from ordinary neighbours.
    case function
    /// An opening fence or an operator; MathML's operator dictionary knows its spaces.
    case symbol
    /// A closing fence, ordinary to what follows.
    case close
    case space
  }

  var node: MathNode
  var kind: Kind
  /// Whether scripts stand below and above.
  var limits = false
}
