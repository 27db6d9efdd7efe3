import Synchronization

/// The faces of a font in the order in which they are asked for a character, with the lines shaped so far.
final class Typeface: Sendable {
  /// Whose metrics are those of the font; in its units lines are laid out.
  let primary: Face
  private let own: [Face]
  private let isBold: Bool
  private let lines = Mutex(LineCache())

  /// - Precondition: there is a face.
  init(_ own: [Face], isBold: Bool) {
    primary = own[0]
    self.own = own
    self.isBold = isBold
  }

  /// These faces before those of this typeface.
  func preceded(by faces: [Face]) -> Typeface {
    Typeface(faces + own, isBold: isBold)
  }

  /// Shaped, or found among the lines of before: figures measure a text several times, and frames repeat it.
  func line(of text: String, notation: TextNotation) -> ShapedLine {
    let key = LineCache.Key(text: text, notation: notation)
    if let known = lines.withLock({ $0[key] }) { return known }
    let line = LineShaper(typeface: self).shape(LineText(text, notation: notation))
    lines.withLock { $0[key] = line }
    return line
  }

  /// The first face that has all characters of a cluster; the first that has the first of them if none has all.
  func face(for cluster: ArraySlice<Unicode.Scalar>) -> Face {
    // Most text: nothing to compose, and no tables of Unicode to ask.
    if cluster.count == 1, let letter = cluster.first, letter.isASCII, primary.glyph(of: letter) != nil {
      return primary
    }
    let scalars = CharacterForms.composed(cluster)
    func has(_ face: Face) -> Bool { scalars.allSatisfy { CharacterForms.has($0, in: face) } }
    if let face = own.first(where: has) { return face }
    return installed.first(where: has)
      ?? (own + installed).first { face in scalars.first.map { CharacterForms.has($0, in: face) } ?? true } ?? primary
  }

  private var installed: [Face] { isBold ? InstalledFonts.bold : InstalledFonts.regular }
}

extension Typeface: Hashable {
  static func == (one: Typeface, other: Typeface) -> Bool {
    one.isBold == other.isBold && one.own.elementsEqual(other.own, by: ===)
  }

  func hash(into hasher: inout Hasher) {
    for face in own { hasher.combine(ObjectIdentifier(face)) }
  }
}
