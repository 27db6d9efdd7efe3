/// What is drawn for a character that no font has: a box around its code point, in units of DejaVu Sans.
struct MissingGlyphBox {
  static var unitsPerEm: Double { Face.sans.unitsPerEm }

  private static let digitScale = 0.42
  private static let stroke = 80.0
  private static let padding = 90.0

  let outline: Path
  let advance: Double

  init(_ scalar: Unicode.Scalar) {
    var digits = String(scalar.value, radix: 16, uppercase: true)
    digits = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if digits.utf8.count == 5 { digits = "0" + digits }
    let columns = digits.utf8.count / 2
    let cell = (width: 1303 * Self.digitScale, height: Face.sans.capHeight * Self.digitScale)
    let inset = Self.stroke + Self.padding
    let size = (
      width: Double(columns) * cell.width + 2 * inset, height: 2 * cell.height + Self.padding + 2 * inset
    )
    let bottom = (Face.sans.capHeight - size.height) / 2
    let side = Self.stroke

    var path = Path()
    path.append(Self.frame(x: side, y: bottom, width: size.width, height: size.height))
    for (index, digit) in digits.unicodeScalars.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let x = side + inset + Double(column) * cell.width
      let y = bottom + inset + Double(1 - row) * (cell.height + Self.padding)
      path.append(Face.sans.outline(of: Face.sans.glyph(of: digit) ?? 0)) { point in
        Point(x: x + point.x * Self.digitScale, y: y + point.y * Self.digitScale)
      }
    }
    outline = path
    advance = size.width + 2 * side
  }

  /// The line around a rectangle; the inner contour runs against the outer one, and leaves a hole.
  private static func frame(x: Double, y: Double, width: Double, height: Double) -> Path {
    var path = Path()
    func corner(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    let (right, top, line) = (x + width, y + height, stroke)
    let outer = [corner(x, y), corner(x, top), corner(right, top), corner(right, y)]
    let inner = [
      corner(x + line, y + line), corner(right - line, y + line), corner(right - line, top - line),
      corner(x + line, top - line),
    ]
    for contour in [outer, inner] {
      path.move(to: contour[0])
      for point in contour.dropFirst() { path.line(to: point) }
      path.close()
    }
    return path
  }
}
