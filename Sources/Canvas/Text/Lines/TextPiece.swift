/// A part of a text at one height.
struct TextPiece {
  enum Height {
    case baseline, raised, lowered

    /// The size of letters in that of the baseline's.
    var scale: Double { self == .baseline ? 1 : 0.7 }

    /// The distance of the letters' own baseline above that of the line, in ems of the line.
    var rise: Double {
      switch self {
      case .baseline: 0
      case .raised: 0.34
      case .lowered: -0.15
      }
    }
  }

  /// As it was written, marks of the notation included.
  let source: Substring
  /// As it was written between the marks.
  let content: Substring
  let height: Height

  /// What is drawn: a hyphen before a digit at the start of what is raised or lowered is a minus sign.
  var text: String {
    height != .baseline && content.first == "-" && content.dropFirst().first?.isNumber == true
      ? "\u{2212}" + content.dropFirst() : String(content)
  }

  /// The parts of a text in order.
  static func pieces(of text: String, notation: TextNotation) -> [TextPiece] {
    guard notation == .scripts, text.utf8.contains(UInt8(ascii: "{")) else {
      return [TextPiece(source: text[...], content: text[...], height: .baseline)]
    }
    var pieces: [TextPiece] = []
    var rest = text[...]
    var searched = rest
    while let open = searched.firstIndex(of: "{") {
      let inner = searched[searched.index(after: open)...]
      searched = inner
      guard open > rest.startIndex, let end = inner.firstIndex(where: { $0 == "{" || $0 == "}" }), inner[end] == "}",
        end > inner.startIndex, let height = Height(mark: text[text.index(before: open)])
      else { continue }
      let before = rest[..<text.index(before: open)]
      if !before.isEmpty { pieces.append(TextPiece(source: before, content: before, height: .baseline)) }
      rest = text[text.index(after: end)...]
      searched = rest
      pieces.append(TextPiece(source: text[before.endIndex..<rest.startIndex], content: inner[..<end], height: height))
    }
    if !rest.isEmpty { pieces.append(TextPiece(source: rest, content: rest, height: .baseline)) }
    return pieces
  }
}

extension TextPiece.Height {
  fileprivate init?(mark: Character) {
    switch mark {
    case "^": self = .raised
    case "_": self = .lowered
    default: return nil
    }
  }
}
