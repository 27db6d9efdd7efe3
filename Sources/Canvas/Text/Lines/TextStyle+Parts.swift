extension TextStyle {
  /// The smallest parts of a text that can stand alone: characters with their marks, and what is raised or lowered together.
  public func characters(of text: String) -> [Substring] {
    TextPiece.pieces(of: text, notation: notation).flatMap { piece in
      piece.height == .baseline ? piece.source.indices.map { piece.source[$0...$0] } : [piece.source]
    }
  }

  /// The parts of a text between the places where a line may be broken (UAX 14), with the spaces after them.
  ///
  /// What is raised or lowered stays with its neighbours.
  public func breakableParts(of text: String) -> [Substring] {
    let parts = LineBreaks.parts(of: text)
    var scripts = TextPiece.pieces(of: text, notation: notation).filter { $0.height != .baseline }[...]
    guard !scripts.isEmpty else { return parts }
    return parts.reduce(into: []) { whole, part in
      let start = part.startIndex
      while let script = scripts.first, script.source.endIndex < start { scripts.removeFirst() }
      if let last = whole.last, let script = scripts.first, script.source.startIndex <= start {
        whole[whole.count - 1] = text[last.startIndex..<part.endIndex]
      } else {
        whole.append(part)
      }
    }
  }
}
