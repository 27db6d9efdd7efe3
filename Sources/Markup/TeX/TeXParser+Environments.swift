extension TeXParser {
  /// `\begin{name} … \end{name}`
  mutating func environment(at start: Int) -> TeXAtom? {
    guard let name = rawArgument(of: "\\begin") else { return nil }
    let known = TeXEnvironment.all[name]
    if known == nil {
      problem(.unknownEnvironment(name), at: start, length: position - start)
    }
    let environment = known ?? TeXEnvironment(columns: [.center])
    let columns = environment.columns ?? columnLetters()
    let outer = display
    display = environment.isDisplay && display
    defer { display = outer }
    let rows = rows()
    if peek() == .end {
      problem(.unclosed("\\begin{\(name)}"), at: start, length: 8 + name.unicodeScalars.count)
    } else {
      let end = position
      _ = next()
      let closing = rawArgument(of: "\\end") ?? ""
      if closing != name {
        problem(.unexpected("\\end{\(closing)}"), at: end, length: position - end)
      }
    }
    let table = MathNode.table(rows, columns: columns)
    guard environment.open != nil || environment.close != nil else { return TeXAtom(node: table, kind: .ordinary) }
    return TeXAtom(node: .fenced(environment.open, table, environment.close), kind: .ordinary)
  }

  /// Cells up to `\end` or the end of the formula; an empty last row is none.
  private mutating func rows() -> [[MathNode]] {
    var rows: [[MathNode]] = [[]]
    while true {
      let cell = row(until: .cell)
      rows[rows.count - 1].append(cell)
      switch peek() {
      case .character("&"):
        _ = next()
      case .command("\\"), .command("cr"):
        _ = next()
        skipRowSpacing()
        rows.append([])
      default:
        if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
        return rows
      }
    }
  }

  /// `\\[2pt]`
  private mutating func skipRowSpacing() {
    guard scalar(ahead: 0) == "[" else { return }
    _ = run { $0 != "]" }
    _ = next()
  }

  /// The columns of `array`: `{l|c|r}`.
  private mutating func columnLetters() -> [Table.Alignment] {
    let letters = rawArgument(of: "\\begin{array}") ?? ""
    let columns = letters.compactMap { ["l": Table.Alignment.left, "c": .center, "r": .right][$0] }
    return columns.isEmpty ? [.center] : columns
  }
}
