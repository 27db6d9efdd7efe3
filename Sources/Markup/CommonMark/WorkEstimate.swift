import CCMark

/// An estimate of the super-linear work that cmark-gfm is about to do, kept below a limit.
///
/// The terms are the places of 0.29.0.gfm.6 whose time is not linear, one unit being about a nanosecond. They are
/// read off its sources and checked by timing hostile texts (`HostileTextTests`).
@safe struct WorkEstimate {
  private let limits: MarkupLimits
  private var spent = 0

  init(limits: MarkupLimits) {
    self.limits = limits
  }

  private mutating func add(_ steps: Int, line: Int) throws(MarkupError) {
    spent += min(steps, Int.max - spent)
    guard spent <= limits.work else { throw .tooComplex(line: line) }
  }

  // MARK: Blocks

  /// Adds what the next line costs: every open block is visited, and rows of tables are quadratic in their cells.
  mutating func addLine(
    _ line: ArraySlice<UInt8>, of parser: UnsafeMutablePointer<cmark_parser>
  ) throws(MarkupError) {
    guard let current = unsafe CommonMarkNode(parser.pointee.current) else { return }
    let number = unsafe Int(parser.pointee.line_number) + 1
    try add(8 * current.depth(upTo: limits.depth), line: number)
    if let table = current.enclosingTable {
      try add(rowSteps(cells: line.bars + 1) + 300 * table.columns, line: number)
    } else if current.kind == .paragraph, line.isDelimiterRow {
      // The paragraph may turn into the header of a table, for which all of it is split into cells.
      try add(rowSteps(cells: line.bars + 1) + headerSteps(current.content), line: number)
    }
  }

  /// Fails if the last line has opened too many blocks inside one another.
  func checkDepth(of parser: UnsafeMutablePointer<cmark_parser>) throws(MarkupError) {
    guard let current = unsafe CommonMarkNode(parser.pointee.current) else { return }
    guard current.depth(upTo: limits.depth) <= limits.depth else {
      throw unsafe .tooDeep(line: Int(parser.pointee.line_number), limit: limits.depth)
    }
  }

  /// Appending to the list of cells walks it; each cell is a node with a buffer.
  private func rowSteps(cells: Int) -> Int {
    2 * cells * cells + 200 * cells
  }

  /// A line without a leading bar makes cmark-gfm look for one back through the lines above.
  private func headerSteps(_ paragraph: [UInt8]) -> Int {
    var steps = 3 * paragraph.count
    var cells = 1
    var sinceBar = 0
    for byte in paragraph {
      sinceBar += 1
      if byte == UInt8(ascii: "|") {
        cells += 1
        sinceBar = 0
      } else if byte == UInt8(ascii: "\n") {
        steps += rowSteps(cells: cells) + sinceBar
        cells = 1
      }
    }
    return steps + rowSteps(cells: cells) + sinceBar
  }

  // MARK: Inlines

  /// Adds what the inlines of all blocks cost; call it when every line is fed and before `cmark_parser_finish`.
  mutating func addInlines(of parser: UnsafeMutablePointer<cmark_parser>) throws(MarkupError) {
    guard let root = unsafe CommonMarkNode(parser.pointee.root) else { return }
    let definition = unsafe longestDefinition(of: parser)
    var next: CommonMarkNode? = root
    while let node = next {
      if node.kind.holdsInlines {
        try add(InlineCounts(node.content).steps(longestDefinition: definition), line: node.startLine)
      }
      next = node.following
    }
  }

  /// Every use of a reference copies its target and title.
  private func longestDefinition(of parser: UnsafeMutablePointer<cmark_parser>) -> Int {
    var longest = 0
    var entry = unsafe parser.pointee.refmap?.pointee.refs
    while let each = unsafe entry {
      unsafe each.withMemoryRebound(to: cmark_reference.self, capacity: 1) { reference in
        longest = unsafe max(longest, Int(reference.pointee.url.len) + Int(reference.pointee.title.len))
      }
      unsafe entry = each.pointee.next
    }
    return longest
  }
}

/// How often the constructs stand in a block whose matching is not linear.
private struct InlineCounts {
  private let bytes: Int
  private var delimiterRuns = 0
  private var declarations = 0
  private var images = 0
  private var closingBrackets = 0

  init(_ content: [UInt8]) {
    bytes = content.count
    var previous: UInt8 = 0
    var opener: UInt8 = 0
    for byte in content {
      // A comment, `<!--`, ends at the next two dashes.
      if opener == UInt8(ascii: "?") || opener == UInt8(ascii: "!") && byte != UInt8(ascii: "-") { declarations += 1 }
      opener = previous == UInt8(ascii: "<") ? byte : 0
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        if byte != previous { delimiterRuns += 1 }
      case UInt8(ascii: "["):
        if previous == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: "]"):
        closingBrackets += 1
      default: break
      }
      previous = byte
    }
  }

  /// A closer may pass all openers of another kind; a bracket that closes right after a delimiter walks through all
  /// of them, there and back; `<?` and `<!` look for their end in the whole block; a link passes all open images; a
  /// reference copies its definition.
  func steps(longestDefinition: Int) -> Int {
    let delimiters = delimiterRuns * (2 * delimiterRuns + 8 * closingBrackets)
    let brackets = 4 * closingBrackets * (images + longestDefinition)
    return delimiters + brackets + declarations * bytes
  }
}

extension ArraySlice<UInt8> {
  fileprivate var bars: Int {
    count { $0 == UInt8(ascii: "|") }
  }

  /// Whether only bars, dashes, colons and space follow the marks of quotes.
  fileprivate var isDelimiterRow: Bool {
    let row = drop { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return row.contains(UInt8(ascii: "-"))
      && row.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), 0x09...0x0D: true
        default: false
        }
      }
  }
}
