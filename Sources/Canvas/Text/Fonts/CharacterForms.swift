import CHarfBuzz

/// The equivalent forms of characters, as HarfBuzz tries them on a font.
enum CharacterForms {
  /// The characters with marks joined to their letters where Unicode has both as one.
  static func composed(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var composed: [Unicode.Scalar] = []
    for scalar in scalars where !scalar.properties.isDefaultIgnorableCodePoint {
      var whole: hb_codepoint_t = 0
      if let last = composed.last, unsafe hb_unicode_compose(functions, last.value, scalar.value, &whole) != 0,
        let whole = Unicode.Scalar(whole)
      {
        composed[composed.count - 1] = whole
      } else {
        composed.append(scalar)
      }
    }
    return composed
  }

  /// Whether a face has the character or the parts that it consists of.
  static func has(_ scalar: Unicode.Scalar, in face: Face) -> Bool {
    if face.glyph(of: scalar) != nil { return true }
    // HarfBuzz makes spaces of any width from the common one.
    if scalar != " ", scalar.properties.generalCategory == .spaceSeparator { return face.glyph(of: " ") != nil }
    var (letter, mark): (hb_codepoint_t, hb_codepoint_t) = (0, 0)
    guard unsafe hb_unicode_decompose(functions, scalar.value, &letter, &mark) != 0 else { return false }
    return [letter, mark].filter { $0 != 0 }.allSatisfy { part in
      Unicode.Scalar(part).map { has($0, in: face) } ?? false
    }
  }

  private static var functions: OpaquePointer? { unsafe hb_unicode_funcs_get_default() }
}
