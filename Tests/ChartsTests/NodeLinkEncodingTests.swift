import Canvas
import Charts
import Testing

/// What sizes, widths, arrows, hulls and names say, told from the scene.
@Suite struct NodeLinkEncodingTests {
  private let square = [Datum(-1, -1), Datum(1, -1), Datum(1, 1), Datum(-1, 1)]
  private let ring = [NodeLinkEdge(0, 1), NodeLinkEdge(1, 2), NodeLinkEdge(2, 3), NodeLinkEdge(3, 0)]

  private func scene(_ drawing: NodeLinkDrawing, _ positions: [Datum]) -> Scene {
    let frame = NodeLinkFrame(positions: positions)
    return drawing.scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
  }

  /// The items of the panel, the key left out.
  private func plot(_ scene: Scene) -> [SceneItem] {
    scene.items.flatMap { if case .clipped(_, let items) = $0 { items } else { [SceneItem]() } }
  }

  private func points(_ path: Path) -> [Point] {
    path.elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): point
      case .close: nil
      }
    }
  }

  /// Centre and radius of the nodes, in the order of the scene, without their rims.
  private func circles(_ scene: Scene) -> [(center: Point, radius: Double)] {
    let fills = plot(scene).compactMap { item -> Path? in
      guard case .fill(let path, _) = item, path.elements.count == 6, case .curve = path.elements[1] else { return nil }
      return path
    }
    return fills.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { _, path in
      let xs = points(path).map(\.x)
      let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
      return (Point(x: (left + right) / 2, y: points(path)[0].y), (right - left) / 2)
    }
  }

  private func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  @Test func `areas are in proportion to values, and large nodes lie below small ones`() {
    let sizing = NodeLinkQuantity([25, 100, 50, .nan], title: "Degree")
    let circles = circles(scene(NodeLinkDrawing(nodeCount: 4, edges: ring, sizing: sizing), square))
    #expect(circles.map(\.radius) == circles.map(\.radius).sorted(by: >))
    #expect(abs(circles[0].radius - 2 * circles[2].radius) < 1e-9)
    #expect(abs(circles[0].radius - 2.0.squareRoot() * circles[1].radius) < 1e-9)
  }

  @Test func `widths are in proportion to weights, and wide edges lie above thin ones`() {
    let style = NodeLinkEdgeStyle(width: NodeLinkQuantity([5, 20, 10, 1], title: "Weight"))
    let widths = plot(scene(NodeLinkDrawing(nodeCount: 4, edges: ring, edgeStyle: style), square)).compactMap {
      if case .stroke(_, let stroke) = $0 { stroke.width } else { nil }
    }
    #expect(widths.count == 4)
    #expect(widths == widths.sorted())
    #expect(abs(widths[3] - 2 * widths[2]) < 1e-9)
  }

  @Test func `arrow heads end at the rim of their target, straight or bent or from a loop`() throws {
    let edges = [NodeLinkEdge(0, 1), NodeLinkEdge(1, 0), NodeLinkEdge(1, 2), NodeLinkEdge(3, 3)]
    let sizing = NodeLinkQuantity([1, 2, 3, 4], title: "Size")
    let drawing = NodeLinkDrawing(
      nodeCount: 4, edges: edges, sizing: sizing, edgeStyle: NodeLinkEdgeStyle(hasArrows: true))
    let scene = scene(drawing, square)
    // Nodes come in descending size.
    let nodes = Array(circles(scene).reversed())
    let heads = plot(scene).compactMap { item -> Path? in
      guard case .fill(let path, _) = item, path.elements.count == 16 else { return nil }
      return path
    }
    let tips = try #require(heads.first).elements.compactMap { if case .move(let tip) = $0 { tip } else { nil } }
    #expect(tips.count == 4)
    for (edge, tip) in zip(edges, tips) {
      let target = nodes[edge.target]
      let gap = distance(target.center, tip) - target.radius
      #expect(gap >= 0 && gap <= 1.3)
    }
  }

  @Test func `edges of the same two nodes are apart, in both directions`() {
    let edges = [NodeLinkEdge(0, 1), NodeLinkEdge(0, 1), NodeLinkEdge(1, 0)]
    let curves = plot(scene(NodeLinkDrawing(nodeCount: 2, edges: edges), [Datum(0, 0), Datum(1, 0)])).compactMap {
      item -> Double? in
      guard case .stroke(let path, _) = item, let element = path.elements.last else { return nil }
      if case .curve(_, let control, _) = element { return control.y }
      if case .line(let end) = element { return end.y }
      return nil
    }
    #expect(Set(curves.map { ($0 * 1000).rounded() }).count == 3)
  }

  @Test func `loops stay in the panel and clear of each other`() {
    let edges = Array(repeating: NodeLinkEdge(0, 0), count: 5) + [NodeLinkEdge(0, 1)]
    let scene = scene(NodeLinkDrawing(nodeCount: 2, edges: edges), [Datum(0, 0), Datum(1, 0)])
    let loops = plot(scene).compactMap { item -> Path? in
      guard case .stroke(let path, _) = item, case .curve = path.elements[1] else { return nil }
      return path
    }
    #expect(Set(loops).count == 5)
    let bounds = Rect(size: scene.size)
    for loop in loops {
      guard case .curve(let end, let first, let second) = loop.elements[1] else { continue }
      // The middle of the curve is its farthest point.
      let middle = Point(
        x: (2 * end.x + 3 * first.x + 3 * second.x) / 8, y: (2 * end.y + 3 * first.y + 3 * second.y) / 8)
      #expect(bounds.contains(middle))
    }
  }

  @Test(arguments: 1...6)
  func `a hull contains the nodes of its group`(count: Int) throws {
    let positions = (0..<12).map { Datum(Double($0 * 7 % 12), Double($0 * 5 % 11)) }
    let groups = NodeGroups((0..<12).map { $0 < count ? 0 : -1 })
    let scene = scene(NodeLinkDrawing(nodeCount: 12, edges: [], hulls: groups), positions)
    let hull = try #require(
      plot(scene).compactMap { if case .stroke(let path, _) = $0 { points(path) } else { nil } }.first)
    for (center, radius) in circles(scene).prefix(count) {
      // All of the border is on one side: to the right as one walks around clockwise.
      for (start, end) in zip(hull, hull.dropFirst()) where distance(start, end) > 1e-9 {
        let cross = (end.x - start.x) * (center.y - start.y) - (end.y - start.y) * (center.x - start.x)
        #expect(cross / distance(start, end) > radius * 0.7)
      }
    }
  }

  @Test func `names do not overlap, and hubs have theirs`() {
    let count = 120
    let positions = (0..<count).map { Datum(Double($0 * 37 % 101), Double($0 * 53 % 89)) }
    let edges = (1..<count).map { NodeLinkEdge($0 % 7, $0) }.filter { $0.source != $0.target }
    let scene = scene(
      NodeLinkDrawing(nodeCount: count, edges: edges, labels: (0..<count).map { "node number \($0)" }), positions)
    let texts = scene.texts
    #expect(texts.count > 20)
    for (index, text) in texts.enumerated() {
      #expect(!texts[..<index].contains { overlap($0.box, text.box) })
      #expect(Rect(size: scene.size).contains(text.box.origin))
    }
    for hub in 0..<7 { #expect(texts.contains { $0.text == "node number \(hub)" }) }
  }

  private func overlap(_ a: Rect, _ b: Rect) -> Bool {
    a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
  }

  @Test func `a name stands on one side, and once it shows it stays`() {
    let count = 40
    let camera = NodeLinkCamera(center: Datum(0, 0), width: 200, height: 200)
    let frames = (0..<30).map { step in
      NodeLinkFrame(
        positions: (0..<count).map { node in
          let reach = Double(step + 1) / 30
          return Datum(Double(node * 37 % 101 - 50) * reach * 1.8, Double(node * 53 % 89 - 44) * reach * 1.8)
        })
    }
    let drawing = NodeLinkDrawing(nodeCount: count, edges: ring, labels: (0..<count).map { "node \($0) by name" })
    let sequence = NodeLinkSequence(of: drawing, camera: camera, count: frames.count) { [frames[$0]] }
    var shown: Set<String> = []
    var anchors: [String: Anchor] = [:]
    for index in frames.indices {
      let texts = sequence.scene(at: index).texts
      #expect(shown.isSubset(of: texts.map(\.text)))
      shown = Set(texts.map(\.text))
      for (place, text) in texts.enumerated() {
        #expect(anchors[text.text] ?? text.anchor == text.anchor)
        anchors[text.text] = text.anchor
        #expect(!texts[..<place].contains { overlap($0.box, text.box) })
      }
    }
    #expect(shown.count > 10)
  }

  @Test func `a key explains sizes, widths, colours and groups, or nothing`() {
    var drawing = NodeLinkDrawing(
      nodeCount: 4, edges: ring, coloring: .groups(NodeGroups([0, 1, 1, 0], names: ["left", "right"])),
      sizing: NodeLinkQuantity([1, 17, 3, 4], title: "Degree"),
      edgeStyle: NodeLinkEdgeStyle(width: NodeLinkQuantity([1, 2, 3, 4], title: "Weight")))
    #expect(
      scene(drawing, square).texts.map(\.text) == ["Degree", "1", "5", "17", "Weight", "1", "4", "left", "right"])
    drawing.hasKey = false
    #expect(scene(drawing, square).texts.isEmpty)
  }

  @Test func `a large graph is a few paths, from which every node can be told`() {
    let side = 100
    let positions = (0..<side * side).map { Datum(Double($0 % side), Double($0 / side)) }
    let edges = (0..<side * side - 1).map { NodeLinkEdge($0, $0 + 1) }
    let items = plot(scene(NodeLinkDrawing(nodeCount: side * side, edges: edges), positions))
    #expect(items.count < side * side / 4)
    let dots = items.flatMap { item -> [Point] in
      guard case .stroke(let path, let pen) = item, pen.cap == .round else { return [] }
      return path.elements.compactMap { if case .move(let point) = $0 { point } else { nil } }
    }
    #expect(Set(dots).count == side * side)
  }

  @Test func `many edges are translucent, and an opacity that is asked for counts`() {
    let count = 85
    let positions = (0..<count).map { Datum(Double($0 * 37 % 101), Double($0 * 53 % 89)) }
    let edges = (0..<count).flatMap { a in (0..<a).map { NodeLinkEdge($0, a) } }
    func alpha(_ drawing: NodeLinkDrawing) -> Double? {
      plot(scene(drawing, positions)).lazy.compactMap { if case .stroke(_, let s) = $0 { s.color.alpha } else { nil } }
        .first
    }
    var drawing = NodeLinkDrawing(nodeCount: count, edges: edges)
    #expect(alpha(drawing) ?? 1 < 1)
    drawing.edgeStyle.opacity = 0.5
    #expect(alpha(drawing) == 0.5)
    drawing.edges = ring
    drawing.edgeStyle.opacity = nil
    #expect(alpha(drawing) == 1)
  }

  @Test func `numbers at the edge of what there is draw without a trap`() {
    let wild = [Double.nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, 0]
    let positions = wild.flatMap { x in wild.map { Datum(x, $0) } }
    let count = positions.count
    let values = (0..<count).map { wild[$0 % wild.count] }
    let edges =
      (0..<count).map { NodeLinkEdge($0, ($0 * 7 + 3) % count) }
      + [NodeLinkEdge(0, 0), NodeLinkEdge(.max, .min)]
    for arrangement in [NodeLinkDrawing.Arrangement.plane, .line] {
      let drawing = NodeLinkDrawing(
        nodeCount: count, edges: edges, arrangement: arrangement,
        coloring: .values(NodeLinkQuantity(values, title: "")), sizing: NodeLinkQuantity(values, title: "s"),
        edgeStyle: NodeLinkEdgeStyle(
          color: NodeLinkQuantity(values, title: ""), width: NodeLinkQuantity(values, title: ""), hasArrows: true,
          opacity: .nan), hulls: NodeGroups((0..<count).map { $0 % 3 == 0 ? .max : $0 % 3 == 1 ? .min : 1 }),
        labels: (0..<count).map { "name \($0)" }, size: Size(width: 1, height: 1))
      #expect(scene(drawing, positions).items.isEmpty == false)
    }
  }
}
