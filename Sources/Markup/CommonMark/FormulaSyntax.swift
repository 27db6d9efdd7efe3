import CCMark

/// Formulas as an extension of cmark-gfm's inline parser: `` $`…`$ `` and `$…$`.
///
/// Being part of the inline parser, formulas rank like code spans: what is inside is literal, `\$` never opens one,
/// and nothing that is code is looked at. The rules of `$…$` are those of
/// [Pandoc](https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no space after the opening dollar; the next
/// dollar closes, unless a space precedes or a digit follows it, in which case there is no formula. So a price is
/// rarely taken for one, and no scan passes the next dollar.
enum FormulaSyntax {
  /// The extension, which lives until the process ends.
  static func makeExtension() -> OpaquePointer {
    guard let syntax = unsafe cmark_syntax_extension_new("formula") else {
      fatalError("cmark-gfm ends the process when memory is short")
    }
    let dollar = unsafe UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "$")))
    unsafe cmark_syntax_extension_set_special_inline_chars(
      syntax, cmark_llist_append(cmark_get_default_mem_allocator(), nil, dollar))
    unsafe cmark_syntax_extension_set_match_inline_func(syntax) { _, _, _, character, inlines in
      character == UInt8(ascii: "$") ? unsafe FormulaSyntax.node(from: inlines) : nil
    }
    return unsafe syntax
  }

  /// Reads the formula at the inline parser's place; nil, and nothing read, if there is none.
  private static func node(from inlines: OpaquePointer?) -> UnsafeMutablePointer<cmark_node>? {
    guard let chunk = unsafe cmark_inline_parser_get_chunk(inlines) else { return nil }
    let text = unsafe UnsafeBufferPointer(start: chunk.pointee.data, count: Int(chunk.pointee.len))
    let start = unsafe Int(cmark_inline_parser_get_offset(inlines))
    guard let match = unsafe match(in: text, at: start) else { return nil }
    // Cells of tables hold no nodes of other types; the user data tells formulas from code.
    let node = unsafe cmark_node_new(CMARK_NODE_CODE)
    unsafe (Array(text[match.content]) + [0]).withUnsafeBytes { tex in
      _ = unsafe cmark_node_set_literal(node, tex.bindMemory(to: CChar.self).baseAddress)
    }
    let openerLength = match.content.lowerBound - start
    _ = unsafe cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: openerLength))
    unsafe node?.pointee.start_line = cmark_inline_parser_get_line(inlines)
    unsafe node?.pointee.start_column = cmark_inline_parser_get_column(inlines)
    unsafe cmark_inline_parser_set_offset(inlines, Int32(match.end))
    return unsafe node
  }

  /// The TeX of the formula whose opening dollar stands at `start`, and the offset behind its end.
  private static func match(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (content: Range<Int>, end: Int)? {
    guard start + 2 < text.count else { return nil }
    guard unsafe text[start + 1] != UInt8(ascii: "`") else {
      let content = start + 2
      guard let tick = unsafe text[content...].firstIndex(of: UInt8(ascii: "`")), tick > content,
        tick + 1 < text.count, unsafe text[tick + 1] == UInt8(ascii: "$")
      else { return nil }
      return (content..<tick, tick + 2)
    }
    let content = start + 1
    guard unsafe !text[content].isSpace, unsafe start == 0 || text[start - 1] != UInt8(ascii: "$") else { return nil }
    var end = content
    while end < text.count, unsafe text[end] != UInt8(ascii: "$") {
      end += unsafe text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < text.count, end > content, unsafe !text[end - 1].isSpace else { return nil }
    if end + 1 < text.count, unsafe (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end + 1]) {
      return nil
    }
    return (content..<end, end + 1)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool {
    self == UInt8(ascii: " ") || (0x09...0x0D).contains(self)
  }
}
