/// The grammar of a row (RFC 4180), over the bytes that are in memory.
struct RowScanner {
  enum Outcome {
    /// A whole row, the place behind its line end, and the number of line ends that it holds, the last included.
    case row(next: Int, lineEnds: Int)
    /// The bytes end within the row, and more may follow.
    case incomplete
    case fault(TableFault, at: Int)
  }

  let separator: UInt8
  let limits: TableLimits
  /// The fields of the last row.
  private(set) var fields: [FieldRange] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(separator: TableSeparator, limits: TableLimits) {
    self.separator = separator.byte
    self.limits = limits
  }

  /// Steps over the line ends at the front of a range, and counts them.
  func skipBlankLines(_ buffer: [UInt8], in range: Range<Int>, isLast: Bool) -> (next: Int, lineEnds: Int) {
    let bytes = buffer.span.extracting(..<range.upperBound)
    var index = range.lowerBound
    var lineEnds = 0
    while index < bytes.count {
      if bytes[index] == Self.lineFeed {
        index += 1
      } else if bytes[index] == Self.carriageReturn,
        let next = Self.endOfCarriageReturn(bytes, index, isLast: isLast)
      {
        index = next
      } else {
        break
      }
      lineEnds += 1
    }
    return (index, lineEnds)
  }

  /// Reads the fields of the row at the front of a range; `isLast` if no bytes follow it.
  mutating func scan(_ buffer: [UInt8], in range: Range<Int>, isLast: Bool) -> Outcome {
    let bytes = buffer.span.extracting(..<range.upperBound)
    fields.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    var lineEnds = 0
    while true {
      let fieldStart = index
      guard fields.count < limits.columns else { return .fault(.tooManyColumns(limit: limits.columns), at: index) }
      let outcome =
        index < bytes.count && bytes[index] == Self.quote
        ? scanQuoted(bytes, &index, &lineEnds, isLast: isLast) : scanPlain(bytes, &index)
      guard index - fieldStart <= limits.field else {
        return .fault(.fieldTooLong(limit: limits.field), at: fieldStart)
      }
      if let outcome { return outcome }

      guard index < bytes.count else {
        return isLast ? .row(next: index, lineEnds: lineEnds) : .incomplete
      }
      switch bytes[index] {
      case separator:
        index += 1
      case Self.lineFeed:
        return .row(next: index + 1, lineEnds: lineEnds + 1)
      case Self.carriageReturn:
        guard let next = Self.endOfCarriageReturn(bytes, index, isLast: isLast) else { return .incomplete }
        return .row(next: next, lineEnds: lineEnds + 1)
      default:
        return .fault(.textAfterQuote, at: index)
      }
    }
  }

  /// The place behind a CR or CR LF, or nil if the bytes end too early to tell.
  private static func endOfCarriageReturn(_ bytes: Span<UInt8>, _ index: Int, isLast: Bool) -> Int? {
    guard index + 1 < bytes.count else { return isLast ? index + 1 : nil }
    return bytes[index + 1] == lineFeed ? index + 2 : index + 1
  }

  /// Goes to the end of an unquoted field; an outcome only if there is a fault.
  private mutating func scanPlain(_ bytes: Span<UInt8>, _ index: inout Int) -> Outcome? {
    let start = index
    // Most bytes of most tables are digits and letters, which come after all that ends a field.
    let last = max(separator, Self.quote)
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= last {
        if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == Self.quote { return .fault(.strayQuote, at: index) }
      }
      index += 1
    }
    fields.append(FieldRange(content: start..<index, isQuoted: false))
    return nil
  }

  /// Goes behind the closing quote of a field; an outcome only if there is none.
  private mutating func scanQuoted(
    _ bytes: Span<UInt8>, _ index: inout Int, _ lineEnds: inout Int, isLast: Bool
  ) -> Outcome? {
    let start = index
    var hasQuotes = false
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case Self.quote:
        guard index + 1 < bytes.count || isLast else { return .incomplete }
        if index + 1 == bytes.count || bytes[index + 1] != Self.quote {
          fields.append(
            FieldRange(content: start + 1..<index, isQuoted: true, escape: hasQuotes ? .doubledQuotes : .none))
          index += 1
          return nil
        }
        hasQuotes = true
        index += 1
      case Self.lineFeed:
        lineEnds += 1
      case Self.carriageReturn where index + 1 == bytes.count || bytes[index + 1] != Self.lineFeed:
        lineEnds += 1
      default:
        break
      }
      index += 1
    }
    return isLast ? .fault(.unterminatedQuote, at: start) : .incomplete
  }
}
