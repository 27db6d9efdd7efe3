/// The elements that pages use, of HTML, SVG and MathML Core.
enum HTMLTag: String, Hashable, Sendable {
  case a, article, b, blockquote, body, br, button, code, dd, del, details, div, dl, dt, em, figcaption, figure, footer
  case h1, h2, h3, h4, h5, h6, head, header, hr, html, img, input, label, li, link, main, mark, meta, nav, ol, option, p
  case pre, section, select, span, strong, summary, sup, table, tbody, td, th, thead, title, tr, ul
  case svg, path
  case math, mfrac, mi, mn, mo, mover, mroot, mrow, mspace, msqrt, mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr
  case munder, munderover

  /// The heading of a level from 1 to 6; deeper ones are of the sixth.
  static func heading(level: Int) -> Self {
    [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
  }

  /// Has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .input, .link, .meta: true
    default: false
    }
  }

  /// Whether a line of the file ends behind the element, which no reader sees.
  var endsLine: Bool {
    switch self {
    case .article, .blockquote, .body, .button, .details, .div, .dl, .dd, .figcaption, .figure, .footer, .h1, .h2, .h3,
      .h4, .h5, .h6, .head, .header, .hr, .html, .li, .link, .main, .meta, .nav, .ol, .p, .pre, .section, .select,
      .summary, .table, .thead, .tbody, .title, .tr, .ul:
      true
    default: false
    }
  }
}
