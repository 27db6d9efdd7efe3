/// The grammar of a flat JSON object (RFC 8259), over the bytes that are in memory.
struct ObjectScanner {
  enum Outcome {
    /// A whole object, and the place behind it.
    case object(next: Int)
    /// The list of rows of an envelope begins before a place.
    case rows(next: Int)
    /// The bytes end within the object.
    case incomplete
    case fault(TableFault, at: Int)
  }

  /// A name and its value.
  struct Member {
    var name: FieldRange
    var value: FieldRange
  }

  let limits: TableLimits
  /// The members of the last object; a value that is null is empty, one that is an array or an object its whole text.
  private(set) var members: [Member] = []

  init(limits: TableLimits) {
    self.limits = limits
  }

  /// The place of the first byte that is no white space.
  static func skipSpace(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || (bytes[index] >= 9 && bytes[index] <= 13) { index += 1 }
    return index
  }

  /// Reads the object at the front of a range.
  ///
  /// - Parameter envelope: The name whose value, if it is an array, holds the rows.
  mutating func scan(_ buffer: [UInt8], in range: Range<Int>, envelope: String?) -> Outcome {
    let bytes = buffer.span.extracting(..<range.upperBound)
    members.removeAll(keepingCapacity: true)
    guard bytes[range.lowerBound] == UInt8(ascii: "{") else {
      return .fault(.notJSON(expected: .object), at: range.lowerBound)
    }
    var index = Self.skipSpace(bytes, range.lowerBound + 1)
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") { return .object(next: index + 1) }
    while index < bytes.count {
      guard members.count < limits.columns else { return .fault(.tooManyColumns(limit: limits.columns), at: index) }
      guard bytes[index] == UInt8(ascii: "\"") else { return .fault(.notJSON(expected: .name), at: index) }
      let name: FieldRange
      switch string(bytes, &index) {
      case .success(let range): name = range
      case .failure(let stop): return stop.outcome
      }
      index = Self.skipSpace(bytes, index)
      guard index < bytes.count else { return .incomplete }
      guard bytes[index] == UInt8(ascii: ":") else { return .fault(.notJSON(expected: .colon), at: index) }
      index = Self.skipSpace(bytes, index + 1)
      guard index < bytes.count else { return .incomplete }
      if bytes[index] == UInt8(ascii: "["), let envelope, buffer[name.content].elementsEqual(envelope.utf8) {
        return .rows(next: index + 1)
      }
      switch value(bytes, &index) {
      case .success(let range): members.append(Member(name: name, value: range))
      case .failure(let stop): return stop.outcome
      }
      index = Self.skipSpace(bytes, index)
      guard index < bytes.count else { return .incomplete }
      if bytes[index] == UInt8(ascii: "}") { return .object(next: index + 1) }
      guard bytes[index] == UInt8(ascii: ",") else { return .fault(.notJSON(expected: .commaOrBrace), at: index) }
      index = Self.skipSpace(bytes, index + 1)
    }
    return .incomplete
  }

  /// Why a string or a value was not read.
  private enum Stop: Error {
    case incomplete
    case fault(TableFault, at: Int)

    var outcome: Outcome {
      switch self {
      case .incomplete: .incomplete
      case .fault(let fault, let index): .fault(fault, at: index)
      }
    }
  }

  /// Goes behind the closing quote of a string.
  private func string(_ bytes: Span<UInt8>, _ index: inout Int) -> Result<FieldRange, Stop> {
    let start = index + 1
    var hasEscapes = false
    index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        guard index - start <= limits.field else {
          return .failure(.fault(.fieldTooLong(limit: limits.field), at: start - 1))
        }
        return .success(
          FieldRange(content: start..<index - 1, isQuoted: true, escape: hasEscapes ? .backslashes : .none))
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard index + 1 < bytes.count else { return .failure(.incomplete) }
        switch bytes[index + 1] {
        case UInt8(ascii: "u"):
          guard index + 5 < bytes.count else { return .failure(.incomplete) }
          for digit in index + 2...index + 5 where JSONString.value(bytes[digit]) == nil {
            return .failure(.fault(.notJSON(expected: .value), at: digit))
          }
          index += 6
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
          UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          index += 2
        default:
          return .failure(.fault(.notJSON(expected: .value), at: index))
        }
      case 0..<0x20:
        return .failure(.fault(.unterminatedQuote, at: start - 1))
      default:
        index += 1
      }
    }
    return .failure(.incomplete)
  }

  /// Goes behind a value.
  private func value(_ bytes: Span<UInt8>, _ index: inout Int) -> Result<FieldRange, Stop> {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return string(bytes, &index)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var depth = 0
      repeat {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          if case .failure(let stop) = string(bytes, &index) { return .failure(stop) }
          index -= 1
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        index += 1
      } while depth > 0 && index < bytes.count
      return depth == 0 ? .success(FieldRange(content: start..<index, isQuoted: false)) : .failure(.incomplete)
    default:
      // A number or a word.
      while index < bytes.count, bytes[index] > 0x20,
        ![UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(bytes[index])
      {
        index += 1
      }
      guard index < bytes.count else { return .failure(.incomplete) }
      guard index > start else { return .failure(.fault(.notJSON(expected: .value), at: start)) }
      let text = bytes.extracting(start..<index)
      if Self.isWord(text, "null") { return .success(FieldRange(content: start..<start, isQuoted: false)) }
      let first = text[0]
      guard
        first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") <= 9
          || Self.words.contains(where: { Self.isWord(text, $0) })
      else { return .failure(.fault(.notJSON(expected: .value), at: start)) }
      return .success(FieldRange(content: start..<index, isQuoted: false))
    }
  }

  /// Python writes the last two.
  private static let words = ["true", "false", "NaN", "Infinity"]

  private static func isWord(_ text: Span<UInt8>, _ word: String) -> Bool {
    let word = word.utf8.span
    guard text.count == word.count else { return false }
    for index in text.indices where text[index] != word[index] { return false }
    return true
  }
}
