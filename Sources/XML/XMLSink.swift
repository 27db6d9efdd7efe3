internal import CExpat

/// Where the callbacks of expat put what they are told.
@safe final class XMLSink {
  private let parser: XML_Parser
  private let depthLimit: Int
  private var events: [XMLEvent] = []
  /// Characters behind the last event.
  private var text: [UInt8] = []
  private(set) var failure: XMLError?
  private(set) var depth = 0

  init(parser: XML_Parser, depthLimit: Int) {
    unsafe self.parser = unsafe parser
    self.depthLimit = depthLimit
  }

  /// Tells expat to call this object, which has to live as long as the parser is used.
  func install() {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in unsafe XMLSink.of(data)?.start(name, attributes) },
      { data, _ in unsafe XMLSink.of(data)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in unsafe XMLSink.of(data)?.add(text, count) }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      unsafe XMLSink.of(data)?.fail(.entityDeclaration)
    }
    unsafe XML_SetSkippedEntityHandler(parser) { data, _, _ in unsafe XMLSink.of(data)?.fail(.undefinedEntity) }
  }

  func takeEvents() -> [XMLEvent] {
    endText()
    defer { events = [] }
    return events
  }

  /// The fault at the place where expat is.
  func error(_ fault: XMLFault) -> XMLError {
    .malformed(fault, line: line, column: column)
  }

  private var line: Int { Int(unsafe XML_GetCurrentLineNumber(parser)) }
  private var column: Int { Int(unsafe XML_GetCurrentColumnNumber(parser)) + 1 }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLSink? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<XMLSink>.fromOpaque(data).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    // expat may call once more after it was told to stop.
    guard failure == nil, let name = unsafe name else { return }
    guard depth < depthLimit else { return fail(.tooDeep(limit: depthLimit)) }
    depth += 1
    var pairs: [XMLElement.Attribute] = []
    if var next = unsafe attributes {
      while let name = unsafe next.pointee, let value = unsafe (next + 1).pointee {
        unsafe pairs.append(XMLElement.Attribute(name: String(cString: name), value: String(cString: value)))
        unsafe next += 2
      }
    }
    let element = unsafe XMLElement(name: String(cString: name), attributes: pairs, line: line, column: column)
    endText()
    events.append(.start(element))
  }

  private func end() {
    guard failure == nil else { return }
    depth -= 1
    endText()
    events.append(.end)
  }

  private func add(_ text: UnsafePointer<XML_Char>?, _ count: CInt) {
    guard failure == nil, let text = unsafe text else { return }
    // expat hands on every line end and every reference by itself.
    unsafe self.text.append(contentsOf: UnsafeRawBufferPointer(start: text, count: Int(count)))
  }

  private func endText() {
    guard !text.isEmpty else { return }
    events.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func fail(_ fault: XMLFault) {
    guard failure == nil else { return }
    failure = error(fault)
    _ = unsafe XML_StopParser(parser, 0)
  }
}
