public import Bytes
internal import CExpat

/// The elements and the text of an XML 1.0 document, one after another.
///
/// ```swift
/// var reader = try XMLReader(ByteSource(path: "graph.graphml"))
/// while let event = try reader.next() {
///   if case .start(let element) = event, element.localName == "node" { use(element["id"]) }
/// }
/// ```
///
/// Comments, processing instructions and a document type without entities are skipped, and nothing outside of the document is ever
/// fetched. Memory does not grow with the document beyond the limits. An error comes behind all events before it, and every later
/// call repeats it.
@safe public struct XMLReader: ~Copyable {
  private static let chunkSize = 1 << 16

  private let limits: XMLLimits
  private let parser: XML_Parser
  private let sink: XMLSink
  private var source: ByteSource
  private var chunk = [UInt8](repeating: 0, count: chunkSize)
  private var fedCount = 0
  private var isAtEnd = false
  private var failure: XMLError?
  private var events: [XMLEvent] = []
  private var nextEvent = 0

  public init(_ source: consuming ByteSource, limits: XMLLimits = XMLLimits()) {
    guard let parser = unsafe XML_ParserCreate(nil) else { fatalError("out of memory") }
    unsafe self.parser = unsafe parser
    self.source = source
    self.limits = limits
    sink = unsafe XMLSink(parser: parser, depthLimit: limits.depth)
    sink.install()
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// The next event, or nil behind the last.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    while nextEvent == events.count {
      if let failure { throw failure }
      if isAtEnd { return nil }
      readChunk()
      events = sink.takeEvents()
      nextEvent = 0
    }
    nextEvent += 1
    return events[nextEvent - 1]
  }

  private mutating func readChunk() {
    let count: Int
    do { count = try source.read(into: &chunk) } catch {
      failure = .unreadable(error)
      return
    }
    isAtEnd = count < chunk.count
    fedCount += count
    let status = unsafe chunk.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, CInt(count), isAtEnd ? 1 : 0)
    }
    let offset = unsafe XML_GetCurrentByteIndex(parser)
    if status == XML_STATUS_ERROR {
      failure = unsafe sink.failure ?? sink.error(XMLFault(XML_GetErrorCode(parser), depth: sink.depth))
    } else if !isAtEnd, fedCount - offset > limits.tokenSize {
      // expat starts an unfinished token anew with every chunk.
      failure = sink.error(.tokenTooLong(limit: limits.tokenSize))
    }
  }
}
