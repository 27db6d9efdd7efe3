import Canvas
import Testing

@Suite struct GeometryTests {
  @Test func `an inset that takes more than there is leaves nothing`() {
    let rect = Rect(x: 10, y: 20, width: 30, height: 40)
    #expect(rect.inset(by: 5) == Rect(x: 15, y: 25, width: 20, height: 30))
    #expect(rect.inset(left: 40).width == 0)
    #expect(rect.center == Point(x: 25, y: 40))
    #expect(rect.contains(Point(x: 40, y: 60)))
    #expect(!rect.contains(Point(x: 40.1, y: 60)))
  }

  @Test func `four quarter turns are none`() {
    for turn in QuarterTurn.allCases {
      var vector = (x: 3.0, y: -7.0)
      for _ in 0..<4 { vector = turn.turned(x: vector.x, y: vector.y) }
      #expect(vector == (3, -7))
    }
  }

  @Test func `a corner radius is cut to half of the shorter side`() {
    let rect = Rect(x: 0, y: 0, width: 10, height: 4)
    #expect(Path.rectangle(rect, cornerRadius: 50) == .rectangle(rect, cornerRadius: 2))
    #expect(Path.rectangle(rect, cornerRadius: 0) == .rectangle(rect))
  }

  @Test func `colours are cut to the unit cube`() {
    #expect(Color(hex: 0xFF8000) == Color(red: 1, green: 128.0 / 255, blue: 0))
    #expect(Color(red: 2, green: -1, blue: .nan, alpha: .infinity) == Color(red: 1, green: 0, blue: 0))
    #expect(Color.black.mixed(with: .white, fraction: 0.25) == Color(red: 0.25, green: 0.25, blue: 0.25))
  }

  @Test func `shapes of no points are empty`() {
    #expect(Path.polyline([]).isEmpty)
    #expect(Path.polyline([.zero]).elements == [.move(to: .zero)])
  }
}
