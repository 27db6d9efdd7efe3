import CCMark
import Synchronization

/// The tree of cmark-gfm for one text, and its owner.
@safe struct CommonMarkTree: ~Copyable {
  /// The document, or the paragraph of a single line; valid as long as the tree is.
  let root: CommonMarkNode
  private let document: UnsafeMutablePointer<cmark_node>

  /// cmark-gfm keeps the special characters of its extensions in static tables, which every parse fills and clears.
  private static let inlineTables = Mutex(())

  init(document text: String, limits: MarkupLimits) throws(MarkupError) {
    var bytes = try Self.bytes(of: text, limits: limits)
    // cmark-gfm keeps an unfinished line back until the end, and then ends it itself.
    if let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") {
      bytes.append(UInt8(ascii: "\n"))
    }
    unsafe document = try unsafe Self.inlineTables.withLock { _ throws(MarkupError) in
      let parser = unsafe CommonMarkExtensions.shared.parser(options: CMARK_OPT_FOOTNOTES)
      defer { unsafe cmark_parser_free(parser) }
      var work = WorkEstimate(limits: limits)
      try unsafe Self.feed(bytes, to: parser, &work)
      try unsafe work.addInlines(of: parser)
      return unsafe cmark_parser_finish(parser)
    }
    root = unsafe CommonMarkNode(document)
  }

  init(line text: String, limits: MarkupLimits) throws(MarkupError) {
    let bytes = try Self.bytes(of: text, limits: limits)
    unsafe document = try unsafe Self.inlineTables.withLock { _ throws(MarkupError) in
      let parser = unsafe CommonMarkExtensions.shared.parser(options: CMARK_OPT_DEFAULT)
      defer { unsafe cmark_parser_free(parser) }
      let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH)
      unsafe paragraph?.pointee.start_line = 1
      unsafe paragraph?.pointee.start_column = 1
      // cmark reads a string up to its first NUL; a document has U+FFFD in its place, so a line has too.
      let content = bytes.split(separator: 0, omittingEmptySubsequences: false).joined(separator: "\u{FFFD}".utf8)
      unsafe (Array(content) + [0]).withUnsafeBytes { buffer in
        _ = unsafe cmark_node_set_string_content(paragraph, buffer.bindMemory(to: CChar.self).baseAddress)
      }
      unsafe cmark_node_append_child(parser.pointee.root, paragraph)
      var work = WorkEstimate(limits: limits)
      try unsafe work.addInlines(of: parser)
      return unsafe cmark_parser_finish(parser)
    }
    root = unsafe CommonMarkNode(document.pointee.first_child)
  }

  deinit {
    unsafe cmark_node_free(document)
  }

  private static func bytes(of text: String, limits: MarkupLimits) throws(MarkupError) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    return bytes
  }

  /// Feeds line by line, so that the work of each is known before it is done.
  private static func feed(
    _ bytes: [UInt8], to parser: UnsafeMutablePointer<cmark_parser>, _ work: inout WorkEstimate
  ) throws(MarkupError) {
    var start = 0
    while start < bytes.count {
      let line = line(of: bytes, from: start)
      try unsafe work.addLine(line, of: parser)
      unsafe feed(line, to: parser)
      try unsafe work.checkDepth(of: parser)
      start = line.endIndex
    }
    if unsafe CommonMarkNode(parser.pointee.current)?.kind == .paragraph {
      // Closes the paragraph, so that the reference definitions in it are known.
      unsafe feed([UInt8(ascii: "\n")], to: parser)
    }
  }

  private static func feed(_ line: ArraySlice<UInt8>, to parser: UnsafeMutablePointer<cmark_parser>) {
    unsafe line.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
  }

  /// The bytes up to and with the next line end: LF, CR or both.
  private static func line(of bytes: [UInt8], from start: Int) -> ArraySlice<UInt8> {
    guard let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
      return bytes[start...]
    }
    let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    return bytes[start...(isPair ? end + 1 : end)]
  }
}
