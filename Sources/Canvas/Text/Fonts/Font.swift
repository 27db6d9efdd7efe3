/// A typeface: font files in the order in which they are asked for a character.
///
/// Text is shaped by HarfBuzz (kerning, ligatures, marks, the letters of Arabic and Indic scripts), runs from right to left
/// where its script does, and is made of outlines in the units of the design, scaled in `Double`: neither hinting nor the
/// machine's font configuration takes part. DejaVu is compiled into the program, so text in its scripts has the same bytes
/// everywhere. What it lacks is looked for in a fixed list of Noto's files, where Debian's packages install them; what none
/// has is drawn as a box around the code point, and named by ``missing(in:notation:)``. A line ends after 10 000 characters.
/// Any thread may measure and draw.
public struct Font: Hashable, Sendable {
  /// DejaVu Sans.
  public static let sans = Font(Typeface([.sans], isBold: false))
  /// DejaVu Sans Bold.
  public static let sansBold = Font(Typeface([.sansBold], isBold: true))

  private let typeface: Typeface

  private init(_ typeface: Typeface) { self.typeface = typeface }

  /// The paths of the files that are asked for characters that DejaVu lacks, installed or not.
  public static var installedFiles: [String] { InstalledFonts.files }

  /// Files that are asked before those of this font; the first one decides the heights.
  public func preceded(by files: [FontFile]) -> Font {
    files.isEmpty ? self : Font(typeface.preceded(by: files.map(\.face)))
  }

  /// The extent of a line of text at a size (the em in points).
  public func measure(_ text: String, size: Double, notation: TextNotation = .plain) -> TextMetrics {
    let face = typeface.primary
    let scale = size / face.unitsPerEm
    return TextMetrics(
      width: typeface.line(of: text, notation: notation).advance * scale, ascent: face.ascent * scale,
      descent: face.descent * scale, capHeight: face.capHeight * scale, xHeight: face.xHeight * scale)
  }

  /// The outlines of a line of text, to be filled, or stroked for a halo.
  ///
  /// - Parameters:
  ///   - text: A tab or line break is a space; other control and format characters are nothing.
  ///   - size: The em in points.
  ///   - point: Where the spot of the text that `anchor` names comes to stand.
  ///   - rotation: A turn of the text about `point`.
  public func outline(
    of text: String, size: Double, notation: TextNotation = .plain, at point: Point = .zero, anchor: Anchor = .start,
    rotation: QuarterTurn = .none
  ) -> Path {
    let face = typeface.primary
    let line = typeface.line(of: text, notation: notation)
    let scale = size / face.unitsPerEm
    let (startX, startY) = rotation.turned(
      x: -anchor.horizontal.distance(inWidth: line.advance) * scale, y: anchor.vertical.height(in: face) * scale)
    let placement = GlyphPlacement(
      origin: Point(x: point.x + startX, y: point.y + startY), scale: scale, turn: rotation)
    var path = Path()
    for glyph in line.glyphs { path.append(glyph.outline) { placement.place($0, of: glyph) } }
    return path
  }

  /// The characters of a text that no file has, in order of their first appearance from left to right.
  public func missing(in text: String, notation: TextNotation = .plain) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return typeface.line(of: text, notation: notation).missing.filter { seen.insert($0).inserted }
  }
}

extension Anchor.Horizontal {
  fileprivate func distance(inWidth width: Double) -> Double {
    switch self {
    case .start: 0
    case .middle: width / 2
    case .end: width
    }
  }
}

extension Anchor.Vertical {
  /// The height of the spot above the baseline, in units of the design.
  fileprivate func height(in face: Face) -> Double {
    switch self {
    case .top: face.ascent
    case .capital: face.capHeight
    case .middle: face.capHeight / 2
    case .baseline: 0
    case .bottom: -face.descent
    }
  }
}
