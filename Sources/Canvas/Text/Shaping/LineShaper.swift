import CHarfBuzz

/// Turns the characters of a line into placed glyphs: direction, script and face divide them into runs, HarfBuzz shapes each.
struct LineShaper {
  let typeface: Typeface

  func shape(_ text: LineText) -> ShapedLine {
    var line = ShapedLine()
    guard !text.scalars.isEmpty else { return line }
    let runs = runs(of: text)
    let buffer = unsafe hb_buffer_create()
    defer { unsafe hb_buffer_destroy(buffer) }
    guard let buffer = unsafe buffer else { return line }
    let language = Self.language(of: text.scalars)
    let characters = text.scalars.map(\.value)
    for index in BidiLevels.visualOrder(runs.map(\.level)) {
      let run = runs[index]
      unsafe hb_buffer_clear_contents(buffer)
      // The whole line goes in as context: Arabic letters join across runs.
      unsafe hb_buffer_add_codepoints(
        buffer, characters, CInt(characters.count), CUnsignedInt(run.range.lowerBound), CInt(run.range.count))
      unsafe hb_buffer_set_direction(buffer, run.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
      unsafe hb_buffer_set_script(buffer, run.script)
      unsafe hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
      unsafe hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS)
      unsafe hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
      unsafe run.face.shape(buffer)
      unsafe append(buffer, of: run, characters: text.scalars, to: &line)
    }
    return line
  }

  private func runs(of text: LineText) -> [ShapingRun] {
    let levels = BidiLevels(text.scalars).levels
    // Spaces and punctuation belong to the letters before them, at the start of a line to the first ones.
    var script = text.scalars.lazy.map(Self.script).first(where: Self.isOwn) ?? HB_SCRIPT_LATIN
    var runs: [ShapingRun] = []
    for cluster in text.clusters {
      let scalars = text.scalars[cluster.range]
      if let own = scalars.lazy.map(Self.script).first(where: Self.isOwn) { script = own }
      let run = ShapingRun(
        range: cluster.range, face: typeface.face(for: scalars), level: levels[cluster.range.lowerBound],
        script: script, height: cluster.height)
      if let last = runs.last, last.continues(as: run) {
        runs[runs.count - 1].range = last.range.lowerBound..<cluster.range.upperBound
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  @unsafe private func append(
    _ buffer: OpaquePointer, of run: ShapingRun, characters: [Unicode.Scalar], to line: inout ShapedLine
  ) {
    let unitsPerEm = typeface.primary.unitsPerEm
    let scale = unitsPerEm / run.face.unitsPerEm * run.height.scale
    let rise = run.height.rise * unitsPerEm
    var count: CUnsignedInt = 0
    let glyphs = unsafe hb_buffer_get_glyph_infos(buffer, &count)
    let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    for index in 0..<Int(count) {
      guard let glyph = unsafe glyphs?[index], let position = unsafe positions?[index] else { break }
      if glyph.codepoint == 0, characters.indices.contains(Int(glyph.cluster)) {
        let scalar = characters[Int(glyph.cluster)]
        let box = MissingGlyphBox(scalar)
        let scale = unitsPerEm / MissingGlyphBox.unitsPerEm * run.height.scale
        line.glyphs.append(PlacedGlyph(outline: box.outline, x: line.advance, y: rise, scale: scale))
        line.advance += box.advance * scale
        line.missing.append(scalar)
        continue
      }
      line.glyphs.append(
        PlacedGlyph(
          outline: run.face.outline(of: glyph.codepoint), x: line.advance + Double(position.x_offset) * scale,
          y: rise + Double(position.y_offset) * scale, scale: scale))
      line.advance += Double(position.x_advance) * scale
    }
  }

  /// Fonts for Chinese, Japanese and Korean draw one ideograph in the way of the language, which a line shows by its other
  /// letters.
  private static func language(of scalars: [Unicode.Scalar]) -> String {
    let scripts = Set(scalars.lazy.filter { $0.value >= 0x1100 }.map { script($0).rawValue })
    if scripts.contains(HB_SCRIPT_HIRAGANA.rawValue) || scripts.contains(HB_SCRIPT_KATAKANA.rawValue) { return "ja" }
    if scripts.contains(HB_SCRIPT_HANGUL.rawValue) { return "ko" }
    return scripts.contains(HB_SCRIPT_HAN.rawValue) ? "zh-Hans" : "und"
  }

  private static func script(_ scalar: Unicode.Scalar) -> hb_script_t {
    unsafe hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value)
  }

  /// Whether letters of the script are not used in others.
  private static func isOwn(_ script: hb_script_t) -> Bool {
    script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN
  }
}
