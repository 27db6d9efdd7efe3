import CAssets
import CHarfBuzz
import Synchronization

/// One face of a font file in memory, in the units of its design.
///
/// HarfBuzz's font is immutable once made, so that any thread may ask it.
@safe final class Face: @unchecked Sendable {
  static let sans = unsafe embedded(folio_asset_sans())
  static let sansBold = unsafe embedded(folio_asset_sans_bold())

  /// More than alphabets need; fonts for Chinese have 65 000 glyphs of two kilobytes.
  private static let keptOutlines = 5000

  let unitsPerEm: Double
  let ascent: Double
  /// Positive, below the baseline.
  let descent: Double
  let capHeight: Double
  let xHeight: Double

  private let font: OpaquePointer
  private let outlines = Mutex<[UInt32: Path]>([:])

  /// A font file of this machine; nil without such a file, and if it has no outlines.
  ///
  /// - Parameter index: The place of the face in a collection.
  convenience init?(path: String, index: UInt32 = 0) {
    unsafe self.init(blob: hb_blob_create_from_file_or_fail(path), index: index)
  }

  /// The bytes of a font file; nil if they are none, or one without outlines.
  convenience init?(bytes: [UInt8]) {
    let blob = unsafe bytes.withUnsafeBytes { bytes in
      unsafe hb_blob_create_or_fail(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, CUnsignedInt(clamping: bytes.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    unsafe self.init(blob: blob, index: 0)
  }

  /// - Parameter blob: Is taken over.
  private init?(blob: OpaquePointer?, index: UInt32) {
    guard let blob = unsafe blob else { return nil }
    let face = unsafe hb_face_create(blob, index)
    unsafe hb_blob_destroy(blob)
    let created = unsafe hb_font_create(face)
    unsafe hb_face_destroy(face)
    guard let font = unsafe created else { return nil }
    unsafe hb_font_make_immutable(font)
    guard unsafe Self.hasOutlines(hb_font_get_face(font)) else {
      unsafe hb_font_destroy(font)
      return nil
    }
    unsafe self.font = font
    unitsPerEm = unsafe Double(hb_face_get_upem(hb_font_get_face(font)))
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(font, &extents)
    ascent = Double(extents.ascender)
    descent = -Double(extents.descender)
    capHeight = unsafe Self.top(of: "H", in: font) ?? 0.73 * unitsPerEm
    xHeight = unsafe Self.top(of: "x", in: font) ?? 0.55 * unitsPerEm
  }

  deinit { unsafe hb_font_destroy(font) }

  /// The number of the glyph that a character has by itself; nil if it has none.
  func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    unsafe Self.glyph(of: scalar, in: font)
  }

  /// The outline of a glyph, `y` upwards from the baseline; nothing for a number that the font does not have.
  func outline(of glyph: UInt32) -> Path {
    outlines.withLock { outlines in
      if let known = outlines[glyph] { return known }
      let outline = unsafe OutlinePen.outline(of: glyph, in: font)
      if outlines.count >= Self.keptOutlines { outlines.removeAll() }
      outlines[glyph] = outline
      return outline
    }
  }

  /// Shapes what is in a buffer.
  @unsafe func shape(_ buffer: OpaquePointer) {
    unsafe hb_shape(font, buffer, nil, 0)
  }

  @unsafe private static func embedded(_ asset: sending folio_asset) -> Face {
    let blob = unsafe asset.bytes.withMemoryRebound(to: CChar.self, capacity: asset.count) { bytes in
      unsafe hb_blob_create_or_fail(bytes, CUnsignedInt(asset.count), HB_MEMORY_MODE_READONLY, nil, nil)
    }
    guard let face = unsafe Face(blob: blob, index: 0) else {
      preconditionFailure("the embedded font is not readable")
    }
    return face
  }

  /// Whether the face has glyphs that can be filled: fonts of coloured bitmaps have none.
  private static func hasOutlines(_ face: OpaquePointer?) -> Bool {
    let tables = ["glyf", "CFF ", "CFF2"]
    return unsafe hb_face_get_glyph_count(face) > 0
      && tables.contains { name in
        let table = unsafe hb_face_reference_table(face, hb_tag_from_string(name, -1))
        defer { unsafe hb_blob_destroy(table) }
        return unsafe hb_blob_get_length(table) > 0
      }
  }

  private static func glyph(of scalar: Unicode.Scalar, in font: OpaquePointer) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
  }

  private static func top(of letter: Unicode.Scalar, in font: OpaquePointer) -> Double? {
    unsafe glyph(of: letter, in: font).map { unsafe OutlinePen.outline(of: $0, in: font).top }
  }
}

extension Path {
  /// The highest `y`; curves count with their control points.
  fileprivate var top: Double {
    elements.reduce(0) { top, element in
      switch element {
      case .move(let point), .line(let point): max(top, point.y)
      case .curve(let point, let control1, let control2): max(top, point.y, control1.y, control2.y)
      case .close: top
      }
    }
  }
}
