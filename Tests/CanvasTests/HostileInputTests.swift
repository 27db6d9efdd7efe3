import Canvas
import Imaging
import Testing

@Suite struct HostileInputTests {
  private let size = Size(width: 20, height: 10)

  private func picture(of path: Path) throws -> Bitmap {
    try Canvas.bitmap(size: size, scale: 1) { $0.stroke(path, Stroke(color: .black)) }
  }

  @Test(arguments: [
    Size(width: 0, height: 5), Size(width: 5, height: -1), Size(width: .nan, height: 5),
    Size(width: .infinity, height: 5), Size(width: 5, height: 16385),
  ])
  func `a size without pixels or with too many is an error`(size: Size) {
    #expect(throws: CanvasError.self) { try Canvas.bitmap(size: size, scale: 1) { _ in } }
    #expect(throws: CanvasError.self) { try Canvas.svg(size: size) { _ in } }
    #expect(throws: CanvasError.self) { try Canvas.pdf(size: size) { _ in } }
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func `a scale that is not a positive number is an error`(scale: Double) {
    #expect(throws: CanvasError.self) { try Canvas.bitmap(size: size, scale: scale) { _ in } }
  }

  @Test func `the error of a drawing comes through`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try Canvas.bitmap(size: size) { _ in throw Stop() } }
    #expect(throws: Stop.self) {
      try Canvas.svg(size: size) {
        $0.grouped(opacity: 1) { _ in }; throw Stop()
      }
    }
  }

  @Test func `a missing point leaves a gap`() throws {
    let y = 5.5
    let path = Path.polyline([
      Point(x: 0, y: y), Point(x: 5, y: y), Point(x: .nan, y: y), Point(x: 10, y: y), Point(x: 15, y: y),
    ])
    let bitmap = try picture(of: path)
    #expect(shades(bitmap).split(separator: "\n")[5] == "#####.....#####.....")
  }

  @Test func `a polygon with a missing point is not closed across it`() throws {
    let path = Path.polygon([
      Point(x: 2, y: 0.5), Point(x: 18, y: 0.5), Point(x: .infinity, y: 3), Point(x: 18, y: 9.5), Point(x: 2, y: 9.5),
    ])
    let rows = try shades(picture(of: path)).split(separator: "\n")
    #expect(rows[1..<9].allSatisfy { $0.allSatisfy { $0 == "." } })
  }

  @Test(arguments: [1e5, 1e9, 1e18, 1e300])
  func `a line to a far point keeps its slope`(distance: Double) throws {
    let near = Path.polyline([.zero, Point(x: 2000, y: 1000)])
    let far = Path.polyline([.zero, Point(x: 2 * distance, y: distance)])
    #expect(try picture(of: far) == picture(of: near))
  }

  @Test(arguments: [1e5, 1e9])
  func `a line between far points keeps its place`(distance: Double) throws {
    let near = Path.polyline([Point(x: -1998, y: -1000), Point(x: 2002, y: 1000)])
    let far = Path.polyline([Point(x: 2 - 2 * distance, y: -distance), Point(x: 2 + 2 * distance, y: distance)])
    #expect(try picture(of: far) == picture(of: near))
  }

  @Test func `an area with far corners is filled`() throws {
    let far = 1e12
    let bitmap = try Canvas.bitmap(size: size, scale: 1) { canvas in
      let path = Path.polygon([
        Point(x: 5, y: 5), Point(x: far, y: -far), Point(x: far, y: 5),
      ])
      canvas.fill(path, with: .black)
    }
    #expect(bitmap[15, 4].red == 0)
    #expect(bitmap[15, 6].red == 255)
    #expect(bitmap[2, 4].red == 255)
  }

  @Test func `strokes and colours are cut to what can be drawn`() throws {
    let wild = Stroke(color: Color(red: .nan, green: -3, blue: 7), width: .nan, dash: [-1, 0])
    #expect(wild.color == Color(red: 0, green: 0, blue: 1))
    #expect(wild.width == 0)
    #expect(wild.dash == [0.5, 0.5])
    #expect(Stroke(color: .black, dash: [.nan]).dash == [])
    _ = try Canvas.bitmap(size: size) { $0.stroke(.segment(from: .zero, to: Point(x: 9, y: 9)), wild) }
  }

  @Test func `paths that begin anywhere are drawn`() throws {
    var path = Path()
    path.close()
    path.line(to: Point(x: 3, y: 3))
    path.close()
    path.curve(to: Point(x: 9, y: 9), control1: Point(x: .nan, y: 0), control2: .zero)
    path.move(to: Point(x: .nan, y: .nan))
    path.close()
    path.line(to: Point(x: 1e300, y: 1))
    _ = try picture(of: path)
    _ = try picture(of: Path())
  }

  @Test(arguments: 0..<50)
  func `random paths of any numbers are drawn without an error`(seed: Int) throws {
    var state = UInt64(seed)
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    func number() -> Double {
      let extremes = [0, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, 32_000, -32_001]
      return next() % 3 == 0 ? extremes[next() % extremes.count] : Double(next() % 4000) / 100 - 10
    }
    func point() -> Point { Point(x: number(), y: number()) }
    var path = Path()
    for _ in 0..<next() % 40 {
      switch next() % 4 {
      case 0: path.move(to: point())
      case 1: path.line(to: point())
      case 2: path.curve(to: point(), control1: point(), control2: point())
      default: path.close()
      }
    }
    let stroke = Stroke(
      color: Color(red: number(), green: number(), blue: number(), alpha: number()), width: number(),
      dash: [[], [number()], [3, number()]][next() % 3], cap: [.butt, .round, .square][next() % 3],
      join: [.miter, .round, .bevel][next() % 3])
    let draw = { (canvas: borrowing Canvas) in
      canvas.fill(path, with: stroke.color)
      canvas.stroke(path, stroke)
      canvas.rule(from: point(), to: point(), stroke)
      canvas.fillCircles([point()], radius: number(), color: .black, outline: stroke)
      canvas.fill(
        Rect(x: number(), y: number(), width: number(), height: number()), ramp: [.black, .white, stroke.color],
        direction: .rightwards)
      canvas.draw("text", at: point(), style: TextStyle(size: number()), anchor: .center)
      canvas.translated(to: point()) {
        $0.fill(.rectangle($0.snapped(Rect(origin: point(), size: size))), with: .black)
      }
      canvas.clipped(to: Rect(x: number(), y: number(), width: number(), height: number())) { $0.stroke(path, stroke) }
    }
    _ = try Canvas.bitmap(size: size, scale: 2, draw)
    _ = try Canvas.svg(size: size, draw)
    _ = try Canvas.pdf(size: size, draw)
  }
}
