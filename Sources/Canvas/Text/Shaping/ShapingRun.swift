import CHarfBuzz

/// Neighbouring characters that are shaped together.
struct ShapingRun {
  var range: Range<Int>
  let face: Face
  let level: Int8
  let script: hb_script_t
  let height: TextPiece.Height

  var isRightToLeft: Bool { level % 2 == 1 }

  func continues(as other: ShapingRun) -> Bool {
    face === other.face && level == other.level && script == other.script && height == other.height
  }
}
