extension SourceFile {
  /// Decodes the bytes of a file, which must be UTF-8.
  ///
  /// - Throws: A diagnostic `encoding` at the first byte that is not.
  public init(name: String, decoding bytes: [UInt8]) throws(Diagnostic) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(name: name, text: text)
      return
    }
    let start = SourceLocation(line: 1, column: 1)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Self.diagnostic("the file is UTF-16", at: start)
    }
    throw Self.diagnostic("a byte that is no UTF-8", at: Self.firstInvalid(in: bytes))
  }

  private static func diagnostic(_ message: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(code: "encoding", message: message, span: SourceSpan(place, place), hint: "save the file as UTF-8")
  }

  private static func firstInvalid(in bytes: [UInt8]) -> SourceLocation {
    var codec = UTF8()
    var iterator = bytes.iterator(behind: bytes.starts(with: UTF8.byteOrderMark) ? UTF8.byteOrderMark.count : 0)
    var line = 1
    var column = 1
    while case .scalarValue(let scalar) = codec.decode(&iterator) {
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    return SourceLocation(line: line, column: column)
  }
}

extension [UInt8] {
  fileprivate func iterator(behind start: Int) -> ArraySlice<UInt8>.Iterator { self[start...].makeIterator() }
}
