extension Node {
  /// Whether the value was left out: nothing, `~` or `null`.
  var isAbsent: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isAbsent
  }

  /// What this is, for one who reads the file.
  var kindInWords: String {
    switch content {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar) where scalar.isAbsent: "nothing"
    case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded: "a block of text"
    case .scalar(let scalar):
      switch scalar.core {
      case .null: "nothing"
      case .boolean: "the boolean \(written)"
      case .integer, .float: "the number \(written)"
      case .string: "the text \(written)"
      }
    }
  }

  /// The value as written, shortened, for messages.
  var written: String { "`\(writtenBare)`" }

  /// What to do about a single value where a list is expected.
  var bracketHint: String {
    guard case .scalar(let scalar) = content, !scalar.isAbsent, scalar.style != .literal, scalar.style != .folded else {
      return "write the items in brackets, with commas between them"
    }
    return "write the items in brackets: [\(writtenBare)]"
  }

  private var writtenBare: String {
    guard case .scalar(let scalar) = content else { return "…" }
    let line = scalar.text.prefix { $0 != "\n" }
    return line.count <= 40 ? String(line) : line.prefix(39) + "…"
  }
}

extension Scalar {
  /// Whether nothing was written, or a plain `~` or `null`.
  var isAbsent: Bool { core == .null }

  /// What to do about a number or boolean in quotes.
  var unquoteHint: String? {
    guard style == .singleQuoted || style == .doubleQuoted else { return nil }
    return Scalar(text, style: .plain).core == .string(text) ? nil : "remove the quotes"
  }
}

extension Double {
  /// `3` rather than `3.0`, else the shortest text that reads back as the same number.
  public var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
