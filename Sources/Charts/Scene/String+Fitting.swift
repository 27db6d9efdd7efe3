import Canvas

extension String {
  /// The text itself, or as much of its start as leaves room for an ellipsis.
  func truncated(to width: Double, style: TextStyle) -> String {
    if style.measure(self).width <= width { return self }
    // The longest prefix that fits, by halving: texts may be long.
    var (fitting, tooLong) = (0, count)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if style.measure(prefix(middle) + "…").width <= width { fitting = middle } else { tooLong = middle }
    }
    return prefix(fitting).trimmingTrailingSpaces() + "…"
  }

  /// The text in lines of at most that width, broken at spaces; what does not fit in the lines ends in an ellipsis.
  func wrapped(to width: Double, style: TextStyle, maximalLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if line.isEmpty || style.measure(longer).width <= width {
        line = longer
        continue
      }
      if lines.count + 1 == maximalLines {
        line += " " + words[index...].joined(separator: " ")
        break
      }
      lines.append(line)
      line = String(word)
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { $0.truncated(to: width, style: style) }
  }
}

extension Substring {
  fileprivate func trimmingTrailingSpaces() -> Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
