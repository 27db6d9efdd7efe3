/// The font files of this machine for characters that the program's own do not have.
///
/// A fixed list in the folders of Debian's packages fonts-noto-core, fonts-noto-cjk, fonts-noto-extra and fonts-symbola:
/// the machine's font configuration takes no part, so the same installed files give the same pictures. Fonts of coloured
/// bitmaps are left out, since text is filled outlines.
enum InstalledFonts {
  static let regular = faces(groups(weight: "Regular"))
  /// A script without a bold font has its regular one.
  static let bold = faces(groups(weight: "Bold"))

  /// Every file that may be asked, installed or not.
  static let files = groups(weight: "Bold").flatMap(\.self)

  private static let scripts = [
    "Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada",
    "Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Ethiopic", "Georgian", "Armenian", "Thaana", "Syriac",
    "NKo", "Cherokee", "CanadianAboriginal", "Mongolian", "Math", "Symbols", "Symbols2",
  ]

  /// The files in the order in which they are asked for a character; of each group the first one that is there.
  private static func groups(weight: String) -> [[String]] {
    func group(_ file: String, _ fileExtension: String) -> [String] {
      let weights = weight == "Regular" ? [weight] : [weight, "Regular"]
      return weights.map { "/usr/share/fonts/\(file)-\($0).\(fileExtension)" }
    }
    return scripts.map { group("truetype/noto/NotoSans\($0)", "ttf") } + [
      group("truetype/noto/NotoSerifTibetan", "ttf"), group("opentype/noto/NotoSansCJK", "ttc"),
      ["/usr/share/fonts/truetype/noto/NotoEmoji-Regular.ttf"],
      ["/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf"],
    ]
  }

  private static func faces(_ groups: [[String]]) -> [Face] {
    groups.compactMap { $0.lazy.compactMap { Face(path: $0) }.first }
  }
}
