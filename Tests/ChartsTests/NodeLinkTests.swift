import Canvas
import Charts
import Imaging
import Testing

@Suite struct NodeLinkTests {
  private let square = [Datum(-1, -1), Datum(1, -1), Datum(1, 1), Datum(-1, 1)]
  private let ring = [NodeLinkEdge(0, 1), NodeLinkEdge(1, 2), NodeLinkEdge(2, 3), NodeLinkEdge(3, 0)]

  private func items(_ scene: Scene) -> [SceneItem] {
    scene.items.flatMap { if case .clipped(_, let items) = $0 { items } else { [$0] } }
  }

  private func segments(_ scene: Scene) -> [(start: Point, end: Point)] {
    items(scene).compactMap { item in
      guard case .stroke(let path, _) = item, path.elements.count == 2, case .move(let start) = path.elements[0],
        case .line(let end) = path.elements[1]
      else { return nil }
      return (start, end)
    }
  }

  @Test func `a square is drawn as a square, y upwards`() throws {
    let frame = NodeLinkFrame(positions: square)
    let drawing = NodeLinkDrawing(nodeCount: 4, edges: ring)
    let edges = segments(drawing.scene(of: frame, camera: NodeLinkCamera(fitting: [frame])))
    #expect(edges.count == 4)
    #expect(abs((edges[0].end.x - edges[0].start.x) - (edges[1].start.y - edges[1].end.y)) < 1e-9)
    #expect(edges[1].end.y < edges[1].start.y)
  }

  @Test func `edges lie below nodes`() throws {
    let frame = NodeLinkFrame(positions: square)
    let scene = NodeLinkDrawing(nodeCount: 4, edges: ring).scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
    let isFill = items(scene).map { if case .fill = $0 { true } else { false } }
    #expect(isFill == Array(repeating: false, count: 4) + Array(repeating: true, count: 8))
  }

  @Test func `the camera does not move with the frames`() {
    let frames = [NodeLinkFrame(positions: square), NodeLinkFrame(positions: square.map { Datum($0.x / 2, $0.y / 2) })]
    let camera = NodeLinkCamera(fitting: frames)
    let drawing = NodeLinkDrawing(nodeCount: 4, edges: ring)
    let sides = frames.map { frame in
      let edge = segments(drawing.scene(of: frame, camera: camera))[0]
      return edge.end.x - edge.start.x
    }
    #expect(abs(sides[0] - 2 * sides[1]) < 1e-9)
  }

  @Test func `frames side by side have a common scale and their titles`() {
    let frames = (0..<4).map { NodeLinkFrame(positions: square, title: "seed \($0)") }
    let drawing = NodeLinkDrawing(nodeCount: 4, edges: ring)
    let scene = drawing.scene(of: frames, camera: NodeLinkCamera(fitting: frames))
    #expect(scene.texts.map(\.text) == ["seed 0", "seed 1", "seed 2", "seed 3"])
    let lengths = segments(scene).map { abs($0.end.x - $0.start.x) + abs($0.end.y - $0.start.y) }
    #expect(lengths.count == 16)
    #expect(lengths.allSatisfy { abs($0 - lengths[0]) < 1e-9 })
    #expect(scene.size == drawing.size)
  }

  @Test func `nodes of one dimension stand on a line with arcs above`() throws {
    let frame = NodeLinkFrame(positions: [Datum(0, 0), Datum(1, 0), Datum(5, 0)])
    let drawing = NodeLinkDrawing(nodeCount: 3, edges: [NodeLinkEdge(2, 0)], arrangement: .line)
    let scene = drawing.scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
    let arcs = items(scene).compactMap { item -> Path? in
      if case .stroke(let path, _) = item, path.elements.count == 3 { path } else { nil }
    }
    let arc = try #require(arcs.first)
    guard case .move(let start) = arc.elements[0], case .curve(let top, _, _) = arc.elements[1],
      case .curve(let end, _, _) = arc.elements[2]
    else { return }
    #expect(start.y == end.y)
    #expect(top.y < start.y && top.y >= 0)
    #expect(abs(top.x - (start.x + end.x) / 2) < 1e-9)
  }

  @Test func `near nodes are larger and drawn later`() {
    let frame = NodeLinkFrame(positions: [Datum(0, 0), Datum(1, 1)], depths: [1, 0])
    let scene = NodeLinkDrawing(nodeCount: 2, edges: []).scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
    let widths = items(scene).compactMap { item -> Double? in
      guard case .fill(let path, _) = item else { return nil }
      let xs = path.elements.compactMap { if case .curve(let point, _, _) = $0 { point.x } else { nil } }
      return (xs.max() ?? 0) - (xs.min() ?? 0)
    }
    #expect(widths.count == 4)
    #expect(widths[1] < widths[3])
  }

  @Test func `short labels stand in their nodes, long ones beside them and clear of each other`() {
    let frame = NodeLinkFrame(positions: square)
    let camera = NodeLinkCamera(fitting: [frame])
    var drawing = NodeLinkDrawing(nodeCount: 4, edges: ring, labels: ["1", "2", "3", "4"])
    #expect(drawing.scene(of: frame, camera: camera).texts.allSatisfy { $0.anchor == .center })
    drawing.labels = ["Valjean", "Javert", "Cosette", "Marius"]
    let texts = drawing.scene(of: frame, camera: camera).texts
    #expect(texts.count == 4)
    #expect(texts.allSatisfy { $0.anchor != .center && $0.box.minX >= 0 && $0.box.maxX <= drawing.size.width })
  }

  @Test func `positions that are missing or not finite leave out their nodes and edges`() {
    let frame = NodeLinkFrame(positions: [Datum(0, 0), Datum(.nan, 1), Datum(.infinity, 1)])
    let drawing = NodeLinkDrawing(
      nodeCount: 5, edges: [NodeLinkEdge(0, 1), NodeLinkEdge(0, 4), NodeLinkEdge(0, 99), NodeLinkEdge(-1, 0)],
      coloring: .values(NodeLinkQuantity([.nan], title: "Degree")), labels: ["one"])
    let scene = drawing.scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
    #expect(segments(scene).filter { $0.start.y == $0.end.y && $0.start.x != $0.end.x }.isEmpty)
  }

  @Test func `readings keep their places`() {
    let camera = NodeLinkCamera(center: Datum(0, 0), width: 2, height: 2)
    let drawing = NodeLinkDrawing(nodeCount: 4, edges: ring)
    let places = ["9", "123\u{2009}456"].map { value in
      drawing.scene(
        of: NodeLinkFrame(positions: square, readings: [.init("iteration", value), .init("loss", "1.0")]),
        camera: camera
      ).texts.map(\.position)
    }
    #expect(places[0] == places[1])
    #expect(places[0].count == 4)
  }

  @Test(arguments: [
    NodeColoring.constant, .groups(NodeGroups([0, 1, 0, 1])), .values(NodeLinkQuantity([1, 2, 3, 4], title: "Degree")),
  ])
  func `a frame has few enough colours for a table of 256`(coloring: NodeColoring) throws {
    let count = 34
    let positions = (0..<count).map { Datum(Double($0 * 7 % count), Double($0 * 11 % count)) }
    let edges = (0..<78).map { NodeLinkEdge($0 % count, ($0 * 5 + 1) % count) }
    let frame = NodeLinkFrame(positions: positions, readings: [.init("iteration", "1"), .init("loss", "2.5")])
    let scene = NodeLinkDrawing(nodeCount: count, edges: edges, coloring: coloring)
      .scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
    let bitmap = try Canvas.bitmap(size: scene.size, background: scene.background, antialiasing: .coarse) { canvas in
      scene.draw(on: canvas)
    }
    var colors: Set<Int> = []
    for start in stride(from: 0, to: bitmap.pixels.count, by: 3) {
      let (red, green, blue) = (bitmap.pixels[start], bitmap.pixels[start + 1], bitmap.pixels[start + 2])
      colors.insert(Int(red) << 16 | Int(green) << 8 | Int(blue))
    }
    #expect(colors.count <= 256)
  }
}
