import CFreeType

/// FreeType's view of one font file, with the glyphs read so far.
///
/// Outlines are read once and unscaled: hinting, the size and FreeType's rasteriser take no part.
@safe
struct GlyphReader: ~Copyable {
  private let library: FT_Library
  private let face: FT_Face
  /// Indexed by the number of the glyph.
  private var glyphs: [Glyph?]
  /// The number of the glyph of each scalar asked for.
  private var indices: [Unicode.Scalar: UInt32] = [:]

  let unitsPerEm: Int
  let ascender: Int
  /// Negative, below the baseline.
  let descender: Int

  /// - Precondition: `bytes` is a font file and outlives the reader.
  init(bytes: UnsafePointer<UInt8>, count: Int) {
    var library: FT_Library?
    var face: FT_Face?
    guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library,
      unsafe FT_New_Memory_Face(library, bytes, FT_Long(count), 0, &face) == 0, let face = unsafe face
    else { preconditionFailure("the embedded font is not readable") }
    unsafe self.library = library
    unsafe self.face = face
    unsafe glyphs = Array(repeating: nil, count: max(1, Int(face.pointee.num_glyphs)))
    unsafe unitsPerEm = Int(face.pointee.units_per_EM)
    unsafe ascender = Int(face.pointee.ascender)
    unsafe descender = Int(face.pointee.descender)
  }

  deinit {
    unsafe FT_Done_Face(face)
    unsafe FT_Done_FreeType(library)
  }

  /// The glyph of a character; the box of index 0 if the font has none.
  mutating func glyph(of scalar: Unicode.Scalar) -> Glyph {
    let index: UInt32
    if let known = indices[scalar] {
      index = known
    } else {
      index = unsafe FT_Get_Char_Index(face, FT_ULong(scalar.value))
      indices[scalar] = index
    }
    if let known = glyphs[Int(index)] { return known }
    let glyph = read(index)
    glyphs[Int(index)] = glyph
    return glyph
  }

  /// What the font adds between two neighbours.
  func kerning(_ left: UInt32, _ right: UInt32) -> Int {
    var kerning = FT_Vector()
    let status = unsafe FT_Get_Kerning(face, left, right, FT_KERNING_UNSCALED.rawValue, &kerning)
    return status == 0 ? Int(kerning.x) : 0
  }

  private func read(_ index: UInt32) -> Glyph {
    guard unsafe FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0 else {
      return Glyph(index: index, advance: 0, outline: Path())
    }
    var pen = OutlinePen()
    var steps = OutlinePen.steps
    let status = unsafe withUnsafeMutablePointer(to: &pen) { pen in
      unsafe FT_Outline_Decompose(&face.pointee.glyph.pointee.outline, &steps, pen)
    }
    let advance = unsafe Int(face.pointee.glyph.pointee.metrics.horiAdvance)
    return Glyph(index: index, advance: advance, outline: status == 0 ? pen.finished() : Path())
  }
}
