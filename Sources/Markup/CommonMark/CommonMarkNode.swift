import CCMark

/// A node of cmark-gfm; valid as long as the tree that holds it.
@safe struct CommonMarkNode {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, html, formula, emphasis, strong, strikethrough, link, image
    case footnoteReference
    case other

    /// Whether cmark-gfm parses the content of such a block for inlines.
    var holdsInlines: Bool {
      switch self {
      case .paragraph, .heading, .tableCell: true
      default: false
      }
    }
  }

  private let pointer: UnsafeMutablePointer<cmark_node>

  init(_ pointer: UnsafeMutablePointer<cmark_node>) {
    unsafe self.pointer = pointer
  }

  init?(_ pointer: UnsafeMutablePointer<cmark_node>?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: formulaOpener.isEmpty ? .code : .formula
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: extensionKind
    }
  }

  /// The types of extensions get their numbers when they are registered; only their names are fixed.
  private var extensionKind: Kind {
    switch unsafe string(cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .other
    }
  }

  // MARK: Position in the tree

  var children: some Sequence<CommonMarkNode> {
    unsafe sequence(first: CommonMarkNode(pointer.pointee.first_child)) { node in
      node.flatMap { unsafe CommonMarkNode($0.pointer.pointee.next) }
    }
    .lazy.prefix { $0 != nil }.compactMap { $0 }
  }

  /// The next node in document order.
  var following: CommonMarkNode? {
    if let child = unsafe CommonMarkNode(pointer.pointee.first_child) { return child }
    var node = self
    while true {
      if let sibling = unsafe CommonMarkNode(node.pointer.pointee.next) { return sibling }
      guard let parent = unsafe CommonMarkNode(node.pointer.pointee.parent) else { return nil }
      node = parent
    }
  }

  /// How many nodes hold this one, counted to one more than `limit`.
  func depth(upTo limit: Int) -> Int {
    var depth = 0
    var node = self
    while depth <= limit, let parent = unsafe CommonMarkNode(node.pointer.pointee.parent) {
      depth += 1
      node = parent
    }
    return depth
  }

  /// The table that this node is, or is a row or a cell of.
  var enclosingTable: CommonMarkNode? {
    var node: CommonMarkNode? = self
    while let each = node {
      switch each.kind {
      case .table: return each
      case .tableRow, .tableCell: node = unsafe CommonMarkNode(each.pointer.pointee.parent)
      default: return nil
      }
    }
    return nil
  }

  /// From 1; of a block, the line of its first text, or of the reference definitions before it.
  var startLine: Int { unsafe Int(pointer.pointee.start_line) }
  /// In bytes, from 1.
  var startColumn: Int { unsafe Int(pointer.pointee.start_column) }

  // MARK: Content

  /// The text of a block whose inlines are not parsed yet.
  var content: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: pointer.pointee.content.ptr, count: Int(pointer.pointee.content.size)))
  }

  var literal: String { unsafe string(cmark_node_get_literal(pointer)) }
  var info: String { unsafe string(cmark_node_get_fence_info(pointer)) }
  var target: String { unsafe string(cmark_node_get_url(pointer)) }
  var title: String { unsafe string(cmark_node_get_title(pointer)) }
  /// What stands before the TeX of a formula: `$` or `` $` ``; empty for other nodes.
  var formulaOpener: Substring { unsafe "$`".prefix(Int(bitPattern: cmark_node_get_user_data(pointer))) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isNumbered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var firstNumber: Int { unsafe Int(cmark_node_get_list_start(pointer)) }

  // MARK: Tables

  var columns: Int { unsafe Int(cmark_gfm_extensions_get_table_columns(pointer)) }

  var alignments: [Table.Alignment?] {
    let letters = unsafe UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(pointer), count: columns)
    return unsafe letters.map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
