import CAssets
import Synchronization

/// A font file in memory.
///
/// FreeType's objects may be used by one thread at a time: they stay behind a lock, and only values leave it.
final class Face: Sendable {
  static let sans = unsafe Face(folio_asset_sans())
  static let sansBold = unsafe Face(folio_asset_sans_bold())

  /// How many glyphs a line may have: text may come from data.
  private static let longestLine = 10_000

  let unitsPerEm: Double
  let ascent: Double
  /// Positive, below the baseline.
  let descent: Double
  let capHeight: Double
  let xHeight: Double

  private let reader: Mutex<GlyphReader>

  /// - Precondition: the bytes are a font file that lives as long as the program.
  private init(_ asset: sending folio_asset) {
    var reader = unsafe GlyphReader(bytes: asset.bytes, count: asset.count)
    unitsPerEm = Double(reader.unitsPerEm)
    ascent = Double(reader.ascender)
    descent = -Double(reader.descender)
    capHeight = reader.glyph(of: "H").top
    xHeight = reader.glyph(of: "x").top
    self.reader = Mutex(reader)
  }

  /// The first glyphs of a text, kerned.
  func line(of text: String) -> GlyphLine {
    reader.withLock { reader in
      var line = GlyphLine()
      for scalar in GlyphText(text).prefix(Self.longestLine) {
        let glyph = reader.glyph(of: scalar)
        if let last = line.glyphs.last { line.advance += reader.kerning(last.index, glyph.index) }
        line.glyphs.append(glyph)
        line.origins.append(line.advance)
        line.advance += glyph.advance
      }
      return line
    }
  }

  /// Each character without a glyph, in order, with repeats.
  func missing(in text: String) -> [Unicode.Scalar] {
    reader.withLock { reader in
      GlyphText(text).filter { reader.glyph(of: $0).index == 0 }
    }
  }
}
