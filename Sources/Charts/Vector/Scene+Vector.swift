import Canvas

extension Scene {
  /// How many things are drawn.
  public var itemCount: Int {
    func count(_ items: [SceneItem]) -> Int {
      items.reduce(0) { total, item in
        switch item {
        case .fill, .stroke, .ramp, .text: total + 1
        case .clipped(_, let inner), .series(_, let inner): total + count(inner)
        }
      }
    }
    return count(items)
  }

  /// The scene as a flat list of steps; shapes that have names of their own, such as circles, are found again.
  var vectorItems: [VectorItem] {
    var items: [VectorItem] = []
    Self.flatten(self.items, into: &items)
    return items
  }

  private static func flatten(_ scene: [SceneItem], into items: inout [VectorItem]) {
    for item in scene {
      switch item {
      case .fill(let path, let color): if let item = VectorItem(path, style: .fill(color)) { items.append(item) }
      case .stroke(let path, let stroke): if let item = VectorItem(path, style: .stroke(stroke)) { items.append(item) }
      case .ramp(let rect, let colors):
        guard let corners = VectorItem.corners(of: rect), !colors.isEmpty else { continue }
        items.append(VectorItem(kind: .rectangle, points: corners, style: .ramp(colors)))
      case .text(let text): items += text.plainRuns.compactMap(VectorItem.init)
      case .clipped(let rect, let inner):
        guard let corners = VectorItem.corners(of: rect) else { continue }
        items.append(VectorItem(kind: .clip, points: corners))
        flatten(inner, into: &items)
        items.append(VectorItem(kind: .end))
      case .series(let name, let inner):
        items.append(VectorItem(kind: .series, text: VectorText(text: name, width: 0)))
        flatten(inner, into: &items)
        items.append(VectorItem(kind: .end))
      }
    }
  }
}

extension VectorItem {
  /// Points further out than this, in points, are moved in; a page shows none of them.
  static let reach = 100_000.0

  init?(_ text: SceneText) {
    let style = text.style
    guard !text.text.isEmpty, let point = Self.placed(Point(x: text.position.x, y: text.baseline)) else { return nil }
    self.init(
      kind: .text, points: [point],
      style: .text(
        isBold: style.font == .sansBold, size: style.size, text.anchor.horizontal, style.color, halo: text.halo),
      text: VectorText(text: text.text, width: style.measure(text.text).width))
  }

  static func corners(of rect: Rect) -> [Point]? {
    guard let low = placed(rect.origin), let high = placed(Point(x: rect.maxX, y: rect.maxY)) else { return nil }
    return [low, high]
  }

  /// A path as the shape that it is; nil for one without any point.
  init?(_ path: Path, style: VectorStyle) {
    let path = path.reachable(within: Self.reach)
    if path.isEmpty { return nil }
    if let (center, radius) = Self.circle(path) {
      self.init(kind: .circle, points: [center], radius: radius, style: style)
      return
    }
    var points: [Point] = []
    var verbs: [UInt8] = []
    for element in path.elements {
      switch element {
      case .move(let point):
        verbs.append(0)
        points.append(point)
      case .line(let point):
        verbs.append(1)
        points.append(point)
      case .curve(let point, let control1, let control2):
        verbs.append(2)
        points += [control1, control2, point]
      case .close: verbs.append(3)
      }
    }
    let isOpen = verbs.dropFirst().allSatisfy { $0 == 1 }
    let isClosed = verbs.count > 2 && verbs.last == 3 && verbs.dropFirst().dropLast().allSatisfy { $0 == 1 }
    if verbs.first == 0, isClosed, let corners = Self.rectangle(points) {
      self.init(kind: .rectangle, points: corners, style: style)
    } else if verbs.first == 0, isOpen || isClosed {
      self.init(kind: isOpen ? .line : .polygon, points: points, style: style)
    } else {
      self.init(kind: .path, points: points, verbs: verbs, style: style)
    }
  }

  private static func placed(_ point: Point) -> Point? {
    guard point.isFinite else { return nil }
    return Point(x: min(max(point.x, -reach), reach), y: min(max(point.y, -reach), reach))
  }

  /// The circle that `Path.circle` would make of four curves.
  private static func circle(_ path: Path) -> (center: Point, radius: Double)? {
    guard path.elements.count == 6, case .move(let right) = path.elements[0],
      case .curve(let bottom, _, _) = path.elements[1]
    else { return nil }
    let center = Point(x: bottom.x, y: right.y)
    let radius = right.x - center.x
    guard radius > 0 else { return nil }
    let same = zip(Path.circle(center: center, radius: radius).elements, path.elements).allSatisfy { $0.isNear($1) }
    return same ? (center, radius) : nil
  }

  private static func rectangle(_ points: [Point]) -> [Point]? {
    guard points.count == 4 else { return nil }
    let (a, b, c, d) = (points[0], points[1], points[2], points[3])
    guard a.y == b.y, b.x == c.x, c.y == d.y, d.x == a.x else { return nil }
    return [a, c]
  }
}

extension Path.Element {
  fileprivate func isNear(_ other: Path.Element) -> Bool {
    func near(_ a: Point, _ b: Point) -> Bool { abs(a.x - b.x) < 1e-6 && abs(a.y - b.y) < 1e-6 }
    return switch (self, other) {
    case (.move(let a), .move(let b)), (.line(let a), .line(let b)): near(a, b)
    case (.curve(let a, let a1, let a2), .curve(let b, let b1, let b2)): near(a, b) && near(a1, b1) && near(a2, b2)
    case (.close, .close): true
    default: false
    }
  }
}
