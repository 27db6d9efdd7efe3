import Canvas
import Imaging
import Testing

@Suite struct PixelTests {
  @Test(arguments: [1.0, 2, 3])
  func `a hairline is one row of whole pixels at any scale`(scale: Double) throws {
    let bitmap = try Canvas.bitmap(size: Size(width: 4, height: 8), scale: scale) { canvas in
      let pixel = Stroke(color: .black, width: 0.01)
      canvas.rule(from: Point(x: 0, y: 3.37), to: Point(x: 4, y: 3.37), pixel)
    }
    let rows = shades(bitmap).split(separator: "\n")
    #expect(rows.filter { $0 == String(repeating: "#", count: bitmap.width) }.count == 1)
    #expect(rows.filter { $0 == String(repeating: ".", count: bitmap.width) }.count == bitmap.height - 1)
  }

  @Test func `a rule of a point is two pixels at two pixels a point`() throws {
    let bitmap = try Canvas.bitmap(size: Size(width: 3, height: 3), scale: 2) { canvas in
      canvas.rule(from: Point(x: 1.4, y: 0), to: Point(x: 1.4, y: 3), Stroke(color: .black))
    }
    #expect(shades(bitmap) == Array(repeating: "..##..", count: 6).joined(separator: "\n"))
  }

  @Test func `snapping counts a translation in`() throws {
    let bitmap = try Canvas.bitmap(size: Size(width: 6, height: 1), scale: 1) { canvas in
      canvas.translated(to: Point(x: 1.3, y: 0)) {
        $0.fill(.rectangle($0.snapped(Rect(x: 0, y: 0, width: 3, height: 1))), with: .black)
      }
    }
    #expect(shades(bitmap) == ".###..")
  }

  @Test func `a document has no pixels to snap to`() throws {
    _ = try Canvas.svg(size: Size(width: 10, height: 10)) { canvas in
      #expect(canvas.scale == nil)
      #expect(canvas.snapped(x: 1.234) == 1.234)
    }
  }

  @Test func `parts of a pixel are rounded up`() throws {
    let bitmap = try Canvas.bitmap(size: Size(width: 3.2, height: 1), scale: 2) { _ in }
    #expect(bitmap.width == 7)
    #expect(bitmap.height == 2)
  }
}
