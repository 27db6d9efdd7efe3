import Canvas

extension String {
  /// The text itself, or as much of its start as leaves room for an ellipsis.
  ///
  /// Letters keep their marks, and what is raised or lowered together is kept or left out together.
  func truncated(to width: Double, style: TextStyle) -> String {
    if style.measure(self).width <= width { return self }
    // The longest prefix that fits, by halving: texts may be long.
    let characters = style.characters(of: self)
    func start(of count: Int) -> Substring {
      count < characters.count ? self[..<characters[count].startIndex] : self[...]
    }
    var (fitting, tooLong) = (0, characters.count)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if style.measure(start(of: middle) + "…").width <= width { fitting = middle } else { tooLong = middle }
    }
    return start(of: fitting).trimmingTrailingSpaces() + "…"
  }

  /// The text in lines of at most that width, broken where Unicode allows it (UAX 14); what does not fit in the lines ends in
  /// an ellipsis.
  ///
  /// Line breaks and tabs of the text are spaces, and several spaces are one.
  func wrapped(to width: Double, style: TextStyle, maximalLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let text = split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    let parts = style.breakableParts(of: text)
    for (index, part) in parts.enumerated() {
      let longer = line + part
      if line.isEmpty || style.measure(String(longer[...].trimmingTrailingSpaces())).width <= width {
        line = longer
        continue
      }
      if lines.count + 1 == maximalLines {
        line += parts[index...].joined()
        break
      }
      lines.append(line)
      line = String(part)
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { String($0[...].trimmingTrailingSpaces()).truncated(to: width, style: style) }
  }
}

extension Substring {
  fileprivate func trimmingTrailingSpaces() -> Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
