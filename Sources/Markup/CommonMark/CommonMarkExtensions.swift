import CCMark

/// The extensions that every parse uses: tables and strikethrough of cmark-gfm, and our formulas.
///
/// cmark-gfm's own `autolink` is left out: in 0.29.0.gfm.6 it reads before the start of a text node
/// (CVE-2023-22485) and takes quadratic time; see ``BareLinks`` instead.
@safe struct CommonMarkExtensions: @unchecked Sendable {
  private let extensions: [OpaquePointer]

  /// Made once; cmark-gfm only reads extensions after that.
  static let shared = CommonMarkExtensions()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    unsafe extensions =
      [cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough")].compactMap { unsafe $0 }
      + [FormulaSyntax.makeExtension()]
  }

  /// A parser that has the extensions attached; the caller frees it.
  func parser(options: Int32) -> UnsafeMutablePointer<cmark_parser> {
    guard let parser = unsafe cmark_parser_new(options) else {
      fatalError("cmark-gfm ends the process when memory is short")
    }
    unsafe extensions.forEach { each in
      _ = unsafe cmark_parser_attach_syntax_extension(parser, each)
    }
    return unsafe parser
  }
}
