/// The font files of this machine for characters that the program's own do not have.
///
/// A fixed list in the folders of Debian's packages fonts-noto-core, fonts-noto-cjk, fonts-noto-extra and fonts-symbola:
/// the machine's font configuration takes no part, so the same installed files give the same pictures. Fonts of coloured
/// bitmaps are left out, since text is filled outlines.
enum InstalledFonts {
  static let regular = faces(suffix: "Regular")
  /// A script without a bold font has its regular one.
  static let bold = faces(suffix: "Bold")

  private static let root = "/usr/share/fonts/"

  /// In this order; one character may be in several.
  private static let scripts = [
    "Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada",
    "Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Ethiopic", "Georgian", "Armenian", "Thaana", "Syriac",
    "NKo", "Cherokee", "CanadianAboriginal", "Mongolian", "Math", "Symbols", "Symbols2",
  ]

  private static func faces(suffix: String) -> [Face] {
    let noto = scripts.map { "truetype/noto/NotoSans\($0)-" } + ["truetype/noto/NotoSerifTibetan-"]
    let cjk = "opentype/noto/NotoSansCJK-"
    let emoji = ["truetype/noto/NotoEmoji-Regular.ttf", "truetype/ancient-scripts/Symbola_hint.ttf"]
    return noto.compactMap { Face(path: root + $0 + suffix + ".ttf") ?? Face(path: root + $0 + "Regular.ttf") }
      + [Face(path: root + cjk + suffix + ".ttc") ?? Face(path: root + cjk + "Regular.ttc")].compactMap(\.self)
      + emoji.compactMap { Face(path: root + $0) }
  }
}
