import Bytes
import Testing
import XML

@Suite struct XMLReaderTests {
  @Test func `elements, attributes and text come in the order of the document`() throws {
    let text = """
      <?xml version="1.0"?><!-- c --><a x="1&amp;2" b:y='é'>t&lt;<![CDATA[<&]]>
      <v:b/></a>
      """
    let events = try events(text)
    guard events.count == 5, case .start(let a) = events[0], case .start(let b) = events[2] else {
      Issue.record("\(events)")
      return
    }
    #expect(a.name == "a" && a["x"] == "1&2" && a["b:y"] == "é" && a["z"] == nil)
    #expect(events[1] == .text("t<<&\n"))
    #expect(b.name == "v:b" && b.localName == "b" && b.line == 2 && b.column == 1)
    #expect(events[3] == .end && events[4] == .end)
  }

  @Test func `a document in UTF-16 or Latin-1 reads as the same text`() throws {
    let utf16 = "<a>é</a>".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    #expect(try events([0xff, 0xfe] + utf16)[1] == .text("é"))
    #expect(
      try events(Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xe9] + Array("</a>".utf8))[1]
        == .text("é"))
  }

  @Test(arguments: [
    ("", XMLFault.noElement, 1, 1),
    ("<a>\n  <b></a>", .mismatchedTag, 2, 8),
    ("<a>é\u{1f600}<b></a>", .mismatchedTag, 1, 11),
    ("<a>\n<b>", .unclosedElement, 2, 4),
    ("<a", .unclosedToken, 1, 1),
    ("<a x='1' x='2'/>", .repeatedAttribute, 1, 10),
    ("<a/><b/>", .contentAfterRoot, 1, 5),
    ("<a>&nbsp;</a>", .undefinedEntity, 1, 4),
    ("<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>", .undefinedEntity, 1, 31),
    ("<a>&#0;</a>", .invalidToken, 1, 4),
    ("plain", .invalidToken, 1, 1),
    ("<?xml version='1.0' encoding='EBCDIC'?><a/>", .encoding, 1, 31),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .entityDeclaration, 1, 25),
    ("<a x='<'/>", .invalidToken, 1, 7),
  ])
  func `a fault is named with its place`(text: String, fault: XMLFault, line: Int, column: Int) {
    #expect(throws: XMLError.malformed(fault, line: line, column: column)) { try events(text) }
  }

  @Test func `what comes before a fault is read, and the fault stays`() throws {
    var reader = XMLReader(try ByteSource(bytes: Array("<a><b/></c>".utf8)))
    for _ in 0..<3 { _ = try reader.next() }
    for _ in 0..<2 { #expect(throws: XMLError.self) { _ = try reader.next() } }
  }

  @Test func `a document type that names no entity is skipped`() throws {
    #expect(try events("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>").count == 2)
  }

  @Test func `entities that would unfold to gigabytes are refused where they are defined`() {
    var text = "<!DOCTYPE a [<!ENTITY e0 'lol'>"
    for level in 1...30 { text += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);'>" }
    #expect(throws: XMLError.malformed(.entityDeclaration, line: 1, column: 26)) { try events(text + "]><a>&e30;</a>") }
  }

  @Test func `elements within one another are bounded`() throws {
    let deep = { String(repeating: "<a>", count: $0) + String(repeating: "</a>", count: $0) }
    #expect(try events(deep(256)).count == 512)
    #expect(throws: XMLError.malformed(.tooDeep(limit: 256), line: 1, column: 769)) { try events(deep(257)) }
  }

  @Test func `a tag without an end is refused, not gathered`() throws {
    let text = "<a x='" + String(repeating: "y", count: 4 << 20)
    #expect(throws: XMLError.malformed(.tokenTooLong(limit: 1 << 20), line: 1, column: 1)) { try events(text) }
  }

  @Test func `long text and many line ends come whole, in pieces`() throws {
    let text = String(repeating: "x\n", count: 300_000)
    let pieces = try events("<a>\(text)</a>").compactMap { if case .text(let piece) = $0 { piece } else { nil } }
    #expect(pieces.joined() == text)
  }

  private func events(_ text: String) throws -> [XMLEvent] { try events(Array(text.utf8)) }

  private func events(_ bytes: [UInt8]) throws -> [XMLEvent] {
    var reader = XMLReader(try ByteSource(bytes: bytes))
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }
}
