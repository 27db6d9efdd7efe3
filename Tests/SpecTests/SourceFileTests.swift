import Spec
import Testing

struct SourceFileTests {
  @Test func `a file is decoded as UTF-8`() throws {
    let file = try SourceFile(name: "a.yaml", decoding: Array("\u{FEFF}é: 漢\n".utf8))
    #expect(file == SourceFile(name: "a.yaml", text: "\u{FEFF}é: 漢\n"))
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2, "a byte that is no UTF-8"),
      ([0xC3], 1, 1, "a byte that is no UTF-8"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x80], 1, 2, "a byte that is no UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "the file is UTF-16"),
    ] as [([UInt8], Int, Int, String)])
  func `a byte that is no UTF-8 is refused at its place`(bytes: [UInt8], line: Int, column: Int, message: String) {
    let place = SourceLocation(line: line, column: column)
    #expect(
      throws: Diagnostic(
        code: "encoding", message: message, span: SourceSpan(place, place), hint: "save the file as UTF-8")
    ) {
      try SourceFile(name: "a.yaml", decoding: bytes)
    }
  }
}
