/// A typeface that is compiled into the program.
///
/// Text is made of outlines in the units of the design, scaled in `Double`: neither hinting nor the machine's font
/// configuration takes part, so a picture has the same bytes everywhere. A line is laid out from left to right, one
/// glyph for each character, with the font's kerning; there is no shaping of scripts that need it. A line ends after
/// 10 000 glyphs. Any thread may measure and draw.
public enum Font: Hashable, Sendable, CaseIterable {
  /// DejaVu Sans.
  case sans
  /// DejaVu Sans Bold.
  case sansBold

  /// The extent of a line of text at a size (the em in points).
  public func measure(_ text: String, size: Double) -> TextMetrics {
    let face = face
    let scale = size / face.unitsPerEm
    return TextMetrics(
      width: Double(face.line(of: text).advance) * scale, ascent: face.ascent * scale, descent: face.descent * scale,
      capHeight: face.capHeight * scale, xHeight: face.xHeight * scale)
  }

  /// The outlines of a line of text, to be filled, or stroked for a halo.
  ///
  /// - Parameters:
  ///   - text: A tab or line break is a space; other control and format characters are nothing; a character that the
  ///     font lacks is an empty box.
  ///   - size: The em in points.
  ///   - point: Where the spot of the text that `anchor` names comes to stand.
  ///   - rotation: A turn of the text about `point`.
  public func outline(
    of text: String, size: Double, at point: Point = .zero, anchor: Anchor = .start, rotation: QuarterTurn = .none
  ) -> Path {
    let face = face
    let line = face.line(of: text)
    let scale = size / face.unitsPerEm
    let (startX, startY) = rotation.turned(
      x: -anchor.horizontal.distance(inWidth: Double(line.advance)) * scale,
      y: anchor.vertical.height(in: face) * scale)
    var path = Path()
    for (glyph, x) in zip(line.glyphs, line.origins) {
      let placement = GlyphPlacement(
        origin: Point(x: point.x + startX, y: point.y + startY), advance: Double(x), scale: scale, turn: rotation)
      path.append(glyph.outline, placed: placement)
    }
    return path
  }

  /// The characters of a text that this font lacks, in order of their first appearance.
  public func missing(in text: String) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return face.missing(in: text).filter { seen.insert($0).inserted }
  }

  private var face: Face {
    switch self {
    case .sans: .sans
    case .sansBold: .sansBold
    }
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
