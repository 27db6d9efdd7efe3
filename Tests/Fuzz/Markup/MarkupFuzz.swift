import Markup

/// Reads any bytes as Markdown, and stops the process where a promise of the parser is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  // A small limit on work keeps hostile texts from slowing the fuzzer down; the limit on depth is met easily too.
  let limits = MarkupLimits(depth: 20, work: 2_000_000)
  let lines = lineWidths(of: text)
  if let document = try? MarkupDocument(parsing: text, limits: limits) {
    let again = try? MarkupDocument(parsing: text, limits: limits)
    require(document == again, "a second parse differs")
    check(document.problems, lines)
    TreeCheck(document.blocks).check()
    _ = document.blocks.plainText
  }
  if let line = try? MarkupLine(parsing: text, limits: limits) {
    check(line.problems, lines)
    TreeCheck([.paragraph(line.inlines)]).check()
  }
  for display in [false, true] {
    let formula = TeX.parse(text, display: display)
    let length = text.unicodeScalars.count
    require(formula.problems.allSatisfy { (0...length).contains($0.offset) }, "a problem outside of the formula")
  }
  return 0
}

/// Stops with words, in release builds too.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

private func lineWidths(of text: String) -> [Int] {
  var widths = [0]
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r": widths.append(0)
    default: widths[widths.count - 1] += 1
    }
    previous = scalar
  }
  return widths
}

/// Problems stand in the text, in its order.
private func check(_ problems: [MarkupProblem], _ widths: [Int]) {
  for (problem, next) in zip(problems, problems.dropFirst()) {
    require((problem.line, problem.column) <= (next.line, next.column), "problems out of order")
  }
  for problem in problems {
    require(widths.indices.contains(problem.line - 1), "\(problem) below the text")
    require((1...widths[problem.line - 1] + 1).contains(problem.column), "\(problem) beside the text")
  }
}

/// What pages rely on: levels, numbers of footnotes, sizes of tables, safe targets, bounded depth.
private struct TreeCheck {
  let blocks: [Block]
  let notes: Int

  init(_ blocks: [Block]) {
    self.blocks = blocks
    notes = if case .footnotes(let notes) = blocks.last { notes.count } else { 0 }
  }

  func check() {
    for block in blocks {
      if case .footnotes(let notes) = block {
        for note in notes { check(note, depth: 1) }
      } else {
        check([block], depth: 1)
      }
    }
  }

  private func check(_ blocks: [Block], depth: Int) {
    require(depth <= 20, "too deep")
    for block in blocks {
      switch block {
      case .paragraph(let inlines): check(inlines, depth: depth, inLink: false)
      case .heading(let level, let inlines):
        require((1...6).contains(level), "a heading of level \(level)")
        check(inlines, depth: depth, inLink: false)
      case .quote(let blocks): check(blocks, depth: depth + 1)
      case .bullets(_, let items): for item in items { check(item, depth: depth + 1) }
      case .numbers(let start, _, let items):
        require(start >= 0, "a list from \(start)")
        for item in items { check(item, depth: depth + 1) }
      case .table(let table):
        let rows = [table.header] + table.rows
        require(rows.allSatisfy { $0.count == table.alignments.count }, "rows of unequal length")
        for cell in rows.joined() { check(cell, depth: depth, inLink: false) }
      case .footnotes: require(false, "footnotes inside")
      case .code, .math, .rule: break
      }
    }
  }

  private func check(_ inlines: [Inline], depth: Int, inLink: Bool) {
    // The label of a bare address is one deeper.
    require(depth <= 21, "too deep")
    var endsInText = false
    for inline in inlines {
      let isText = if case .text = inline { true } else { false }
      require(!(isText && endsInText), "two texts side by side")
      endsInText = isText
      switch inline {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        check(inlines, depth: depth + 1, inLink: inLink)
      case .link(let target, _, let inlines):
        require(isSafe(target), "a link to \(target)")
        check(inlines, depth: depth + 1, inLink: true)
      case .image(let source, _, _): require(isSafe(source) && !source.hasPrefix("/"), "an image from \(source)")
      case .footnote(let number, let occurrence):
        require((1...max(notes, 1)).contains(number) && notes > 0 && occurrence >= 1, "no footnote \(number)")
      case .text, .code, .math, .softBreak, .lineBreak: break
      }
    }
  }

  /// As a browser reads it: control characters and blanks are skipped.
  private func isSafe(_ target: String) -> Bool {
    let seen = target.unicodeScalars.filter { $0.value > 0x20 }.map { $0.properties.lowercaseMapping }.joined()
    let head = seen.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return !seen.hasPrefix("//") && !seen.hasPrefix("\\\\") }
    return ["http", "https", "mailto"].contains(String(head[..<colon]))
  }
}
