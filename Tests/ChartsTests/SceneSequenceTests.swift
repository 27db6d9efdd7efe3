import Canvas
import Charts
import Imaging
import Testing

struct SceneSequenceTests {
  private func reading(_ frames: [Scene]) throws -> SceneSequenceReader {
    var sequence = SceneSequence()
    for scene in frames { try sequence.append([scene]) }
    return try SceneSequenceReader(sequence.bytes)
  }

  /// What a scene draws, in order, as rows of coordinates that a reader of the data must come to as well.
  private func drawn(_ items: [SceneItem]) -> [[Double]] {
    items.flatMap { item -> [[Double]] in
      switch item {
      case .fill(let path, _): rows(path)
      case .stroke(let path, _): rows(path)
      case .ramp(let rect, _): rows(.rectangle(rect))
      case .text(let text): text.text.isEmpty ? [] : [[text.position.x]]
      case .clipped(let rect, let inner):
        [[rect.minX, rect.minY, rect.maxX, rect.maxY]] + drawn(inner)
      case .series(_, let inner): drawn(inner)
      }
    }
  }

  private func rows(_ path: Path) -> [[Double]] {
    let points = path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let point, let control1, let control2): [control1, control2, point]
      case .close: []
      }
    }
    return points.isEmpty ? [] : [points.flatMap { [$0.x, $0.y] }]
  }

  private func drawn(_ items: [SceneSequenceReader.Item]) -> [[Double]] {
    items.compactMap { item in
      switch item.kind {
      case 0, 2: nil
      case 3: rows(.circle(center: Point(x: item.x[0], y: item.y[0]), radius: item.radius))[0]
      case 6 where item.style != nil && item.x.count == 2:
        rows(.rectangle(Rect(x: item.x[0], y: item.y[0], width: item.x[1] - item.x[0], height: item.y[1] - item.y[0])))[
          0]
      case 8: [item.x[0]]
      default: zip(item.x, item.y).flatMap { [$0, $1] }
      }
    }
  }

  private func isNear(_ found: [[Double]], _ wanted: [[Double]]) -> Bool {
    found.count == wanted.count
      && zip(found, wanted).allSatisfy { found, wanted in
        found.count == wanted.count && zip(found, wanted).allSatisfy { abs($0 - $1) <= 0.0651 }
      }
  }

  private static func walk(nodes: Int, frames: Int, seed: Int) -> [NodeLinkFrame] {
    var random = TestRandom(seed: seed)
    func draw() -> Double { Double.random(in: -1...1, using: &random) }
    let start = (0..<nodes).map { _ in Datum(draw(), draw()) }
    let end = (0..<nodes).map { _ in Datum(draw(), draw()) }
    return (0..<frames).map { index in
      let rest = 1 - Double(index) / Double(frames)
      let share = rest * rest * rest
      return NodeLinkFrame(
        positions: zip(start, end).map { Datum($0.x * share + $1.x * (1 - share), $0.y * share + $1.y * (1 - share)) },
        readings: [.init("iteration", String(index * 25))])
    }
  }

  private static func scenes(
    nodes: Int, frames: Int, seed: Int = 1, labels: Bool = false, theme: Theme = .light
  ) -> [Scene] {
    let walk = walk(nodes: nodes, frames: frames, seed: seed)
    var random = TestRandom(seed: seed + 100)
    let edges = (0..<(5 * nodes / 2)).map { _ in
      NodeLinkEdge(Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
    }
    let drawing = NodeLinkDrawing(
      nodeCount: nodes, edges: edges,
      coloring: .groups(NodeGroups((0..<nodes).map { $0 % 5 }, names: ["a", "b", "c", "d", "e"])),
      labels: labels ? (0..<nodes).map { "a long label \($0)" } : nil)
    let camera = NodeLinkCamera(fitting: walk)
    return walk.map { drawing.scene(of: $0, camera: camera, theme: theme) }
  }

  @Test(arguments: 0..<40)
  func `a chart is read back within a sixteenth of a point`(seed: Int) throws {
    let scene = Chart.random(seed: seed).scene()
    let reader = try reading([scene])
    #expect(abs(reader.width - scene.size.width) < 0.05)
    #expect(isNear(drawn(reader.frames[0]), drawn(scene.items)))
    #expect(
      reader.frames[0].compactMap { $0.kind == 8 ? $0.text : nil } == scene.texts.map(\.text).filter { !$0.isEmpty })
  }

  @Test(arguments: 0..<10)
  func `charts with nothing in common can follow each other`(seed: Int) throws {
    let scenes = (0..<6).map { Chart.random(seed: 100 * seed + $0).scene() }
    for (frame, scene) in zip(try reading(scenes).frames, scenes) {
      #expect(isNear(drawn(frame), drawn(scene.items)))
    }
  }

  @Test(arguments: [false, true])
  func `nodes that move, and labels that come and go, are read back in every frame`(labels: Bool) throws {
    let scenes = Self.scenes(nodes: 24, frames: 40, labels: labels)
    let reader = try reading(scenes)
    #expect(reader.frames.count == 40)
    for (frame, scene) in zip(reader.frames, scenes) { #expect(isNear(drawn(frame), drawn(scene.items))) }
  }

  @Test func `nodes that are drawn in another order in every frame are read back`() throws {
    let walk = Self.walk(nodes: 20, frames: 12, seed: 3)
    var random = TestRandom(seed: 5)
    let frames = walk.map { frame in
      NodeLinkFrame(
        positions: frame.positions, depths: frame.positions.map { _ in Double.random(in: 0...1, using: &random) })
    }
    let drawing = NodeLinkDrawing(nodeCount: 20, edges: (1..<20).map { NodeLinkEdge(0, $0) })
    let scenes = frames.map { drawing.scene(of: $0, camera: NodeLinkCamera(fitting: frames)) }
    for (frame, scene) in zip(try reading(scenes).frames, scenes) { #expect(isNear(drawn(frame), drawn(scene.items))) }
  }

  @Test func `the walk of sixty nodes over 120 frames takes less than ten kilobytes`() throws {
    let (light, dark) = (Self.scenes(nodes: 60, frames: 120), Self.scenes(nodes: 60, frames: 120, theme: .dark))
    var sequence = SceneSequence()
    for (light, dark) in zip(light, dark) { try sequence.append([light, dark]) }
    let size = Deflate.compress(sequence.bytes).count
    #expect(size < 10_000, "\(size) bytes")
  }

  @Test func `a look has a colour for each theme`() throws {
    let (light, dark) = (Self.scenes(nodes: 3, frames: 1)[0], Self.scenes(nodes: 3, frames: 1, theme: .dark)[0])
    var sequence = SceneSequence()
    try sequence.append([light, dark])
    let reader = try SceneSequenceReader(sequence.bytes)
    let style = try #require(reader.frames[0].first { $0.text == "iteration" }?.style)
    let colors = reader.colors[reader.styles[style].colors[0]]
    func bytes(_ color: Color) -> [Int] {
      let parts: [Double] = [color.red, color.green, color.blue, color.alpha]
      return parts.map { Int(($0 * 255).rounded()) }
    }
    let wanted = [bytes(Theme.light.muted), bytes(Theme.dark.muted)]
    #expect(colors == wanted)
  }

  @Test func `coordinates without a place and texts of any kind do no harm`() throws {
    let positions = [Datum(.nan, 0), Datum(.infinity, 1), Datum(1e300, -1e300), Datum(0, 0), Datum(1, 1)]
    let labels = ["</script>", "\u{0}\n\u{202E}", "👩‍👩‍👧‍👦", "", "e\u{301}"]
    let drawing = NodeLinkDrawing(
      nodeCount: 5, edges: (0..<5).map { NodeLinkEdge($0, ($0 + 1) % 5) }, labels: labels)
    let camera = NodeLinkCamera(center: Datum(0, 0), width: 2, height: 2)
    let scene = drawing.scene(of: NodeLinkFrame(positions: positions), camera: camera)
    let marks = Chart(panels: [
      Panel(marks: [
        .line(LineMark([Datum(0, 1), Datum(1, .nan), Datum(2, 1e300), Datum(3, -1e300)], label: "<b>")),
        .bar(BarMark([Datum(1, .infinity)], label: "")),
      ])
    ]).scene()
    let reader = try reading([scene, marks, scene])
    #expect(reader.frames.count == 3)
    #expect(reader.frames.joined().allSatisfy { ($0.x + $0.y).allSatisfy { abs($0) <= 100_000 } })
  }

  @Test func `a sequence that no page can keep is refused, and what was there stays`() throws {
    var sequence = SceneSequence()
    try sequence.append([Self.scenes(nodes: 3, frames: 1)[0]])
    let large = Self.scenes(nodes: 40_000, frames: 1)
    #expect(throws: SceneSequence.Failure.tooLarge) { try sequence.append(large) }
    #expect(sequence.frameCount == 1)
    #expect(try SceneSequenceReader(sequence.bytes).frames.count == 1)
  }

  @Test func `readers can ask for the points of a line, with the words of its axes`() throws {
    let chart = Chart(
      x: Axis(scale: .day), y: Axis("Visits", unit: "%"),
      panels: [
        Panel(marks: [.line(LineMark([Datum(18_437, 3.14159), Datum(18_438, .nan), Datum(18_447, 4)], label: "a"))])
      ])
    let readings = try reading([chart.scene()]).readings
    #expect(readings.map(\.series) == ["a", "a"])
    #expect(readings.map(\.place) == ["2020-06-24", "2020-07-04"])
    #expect(readings.map(\.value) == ["3.142 %", "4 %"])
    #expect(readings[0].x < readings[1].x && readings[0].y > readings[1].y)
  }

  @Test func `the shapes of a named mark are a series, and so is its name at the end of the line`() throws {
    let chart = Chart(panels: [
      Panel(marks: [
        .line(LineMark([Datum(0, 1), Datum(1, 2)], label: "a")), .line(LineMark([Datum(0, 2), Datum(1, 1)])),
      ])
    ])
    let items = try reading([chart.scene()]).frames[0]
    #expect(items.count { $0.kind == 2 && $0.text == "a" } == 2)
    #expect(items.count { $0.kind == 0 } == 3)
  }
}
