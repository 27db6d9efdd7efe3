import Canvas
import Imaging
import Testing

@Suite struct DrawingTests {
  private func picture(
    _ width: Double = 8, _ height: Double = 6, scale: Double = 1, _ body: (borrowing Canvas) throws -> Void
  ) throws -> Bitmap {
    try Canvas.bitmap(size: Size(width: width, height: height), scale: scale, body)
  }

  @Test func `a rectangle fills exactly its pixels`() throws {
    let bitmap = try picture { $0.fill(.rectangle(Rect(x: 1, y: 2, width: 3, height: 2)), with: .black) }
    #expect(
      shades(bitmap) == """
        ........
        ........
        .###....
        .###....
        ........
        ........
        """)
  }

  @Test func `a rectangle over half a pixel is half as dark there`() throws {
    let bitmap = try picture(4, 1) { $0.fill(.rectangle(Rect(x: 0.5, y: 0, width: 2, height: 1)), with: .black) }
    #expect(shades(bitmap) == "5#5.")
  }

  @Test func `the background covers everything, and its opacity is ignored`() throws {
    let size = Size(width: 3, height: 2)
    let bitmap = try Canvas.bitmap(size: size, scale: 1, background: Color(hex: 0x336699, alpha: 0.1)) { _ in }
    #expect(bitmap.pixels == Array(repeating: [0x33, 0x66, 0x99], count: 6).flatMap { $0 })
  }

  @Test func `colours keep their channels in order, whatever the width`() throws {
    for width in 1...9 {
      let bitmap = try picture(Double(width), 2) { canvas in
        for x in 0..<width {
          let color = Color(hex: UInt32(x) * 0x10_0804 + 0x01_0203)
          canvas.fill(.rectangle(Rect(x: Double(x), y: 0, width: 1, height: 2)), with: color)
        }
      }
      for x in 0..<width {
        let step = UInt8(x)
        #expect(bitmap[x, 1] == Bitmap.Pixel(red: 1 + 16 * step, green: 2 + 8 * step, blue: 3 + 4 * step))
      }
    }
  }

  @Test func `a disc covers the area of its circle`() throws {
    let bitmap = try picture(40, 40, scale: 2) {
      $0.fill(.circle(center: Point(x: 20.3, y: 19.6), radius: 15), with: .black)
    }
    #expect(abs(bitmap.ink / 4 - 15 * 15 * Double.pi) < 1)
  }

  @Test func `a small disc is round`() throws {
    let bitmap = try picture(7, 7) { $0.fill(.circle(center: Point(x: 3.5, y: 3.5), radius: 3), with: .black) }
    #expect(
      shades(bitmap) == """
        ..343..
        .6###6.
        3#####3
        5#####5
        3#####3
        .6###6.
        ..343..
        """)
  }

  @Test func `half transparent black over white is grey`() throws {
    let bitmap = try picture(1, 1) {
      $0.fill(.rectangle(Rect(x: 0, y: 0, width: 1, height: 1)), with: Color.black.withAlpha(0.5))
    }
    #expect(bitmap[0, 0].red == 127)
  }

  @Test func `a group is as transparent where its parts overlap`() throws {
    let square = Path.rectangle(Rect(x: 0, y: 0, width: 1, height: 1))
    let single = try picture(1, 1) { $0.grouped(opacity: 0.5) { $0.fill(square, with: .black) } }
    let double = try picture(1, 1) {
      $0.grouped(opacity: 0.5) { group in
        group.fill(square, with: .black)
        group.fill(square, with: .black)
      }
    }
    #expect(single == double)
    #expect(abs(Int(single[0, 0].red) - 127) <= 1)
  }

  @Test func `edges by themselves add up where they cross`() throws {
    let lines = [
      (Point(x: 0, y: 2.5), Point(x: 5, y: 2.5)), (Point(x: 2.5, y: 0), Point(x: 2.5, y: 5)),
    ]
    let bitmap = try picture(5, 5) {
      $0.strokeSegments(lines, Stroke(color: Color.black.withAlpha(0.5)))
    }
    #expect(
      shades(bitmap) == """
        ..5..
        ..5..
        55755
        ..5..
        ..5..
        """)
  }

  @Test func `the outline of a disc stays inside of its radius`() throws {
    let bitmap = try picture(20, 20) {
      $0.fillCircles(
        [Point(x: 10, y: 10)], radius: 6, color: Color(hex: 0xFF0000), outline: Stroke(color: .black, width: 2))
    }
    #expect(bitmap.inkBounds?.columns == 4..<16)
    #expect(bitmap[10, 5] == .init(red: 0, green: 0, blue: 0))
    #expect(bitmap[10, 10] == .init(red: 255, green: 0, blue: 0))
  }

  @Test func `a clip cuts off, and ends with its closure`() throws {
    let bitmap = try picture(4, 2) { canvas in
      canvas.clipped(to: Rect(x: 1, y: 0, width: 1, height: 2)) {
        $0.fill(.rectangle(Rect(x: 0, y: 0, width: 4, height: 2)), with: .black)
      }
      canvas.fill(.rectangle(Rect(x: 3, y: 0, width: 1, height: 1)), with: .black)
    }
    #expect(shades(bitmap) == ".#.#\n.#..")
  }

  @Test func `a translation moves the corner, and ends with its closure`() throws {
    let pixel = Path.rectangle(Rect(x: 0, y: 0, width: 1, height: 1))
    let bitmap = try picture(4, 2) { canvas in
      canvas.translated(to: Point(x: 2, y: 1)) { $0.fill(pixel, with: .black) }
      canvas.fill(pixel, with: .black)
    }
    #expect(shades(bitmap) == "#...\n..#.")
  }

  @Test(arguments: [(RampDirection.downwards, 0, 9), (.upwards, 9, 0)])
  func `a ramp passes from its first colour to its last`(direction: RampDirection, first: Int, last: Int) throws {
    let bitmap = try picture(1, 10) {
      $0.fill(Rect(x: 0, y: 0, width: 1, height: 10), ramp: [.white, .black], direction: direction)
    }
    let reds = (0..<10).map { bitmap[0, $0].red }
    #expect(bitmap[0, first].red > 240 && bitmap[0, last].red < 15)
    #expect(reds == reds.sorted(by: direction == .downwards ? { $0 > $1 } : { $0 < $1 }))
  }

  @Test func `dashes leave gaps`() throws {
    let bitmap = try picture(8, 1) {
      $0.stroke(
        .segment(from: Point(x: 0, y: 0.5), to: Point(x: 8, y: 0.5)), Stroke(color: .black, dash: [2, 1]))
    }
    #expect(shades(bitmap) == "##.##.##")
  }

  @Test func `coarse antialiasing has few greys`() throws {
    func greys(_ antialiasing: Antialiasing) throws -> Int {
      let size = Size(width: 50, height: 50)
      let bitmap = try Canvas.bitmap(size: size, scale: 1, antialiasing: antialiasing) { canvas in
        for i in 0..<10 {
          let end = Point(x: 50, y: Double(i) * 4.7)
          canvas.stroke(.segment(from: .zero, to: end), Stroke(color: .black))
        }
      }
      return Set(bitmap.pixels).count
    }
    #expect(try greys(.coarse) <= 17 * 17)
    #expect(try greys(.coarse) < greys(.fine))
  }
}
