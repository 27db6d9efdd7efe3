import Canvas

extension Scene {
  /// The scene as a flat list of steps; shapes that have names of their own, such as circles, are found again.
  var vectorItems: [VectorItem] {
    var items: [VectorItem] = []
    Self.flatten(self.items, into: &items)
    return items
  }

  private static func flatten(_ scene: [SceneItem], into items: inout [VectorItem]) {
    for item in scene {
      switch item {
      case .fill(let path, let color): items += VectorItem.shapes(of: path, style: .fill(color))
      case .stroke(let path, let stroke): items += VectorItem.shapes(of: path, style: .stroke(stroke))
      case .ramp(let rect, let colors):
        guard let corners = VectorItem.corners(of: rect), !colors.isEmpty else { continue }
        items.append(VectorItem(kind: .rectangle, points: corners, style: .ramp(colors)))
      case .text(let text): if let item = VectorItem(text) { items.append(item) }
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
    let metrics = style.measure(text.text)
    let position = text.position
    let baseline =
      switch text.anchor.vertical {
      case .top: position.y + metrics.ascent
      case .capital: position.y + metrics.capHeight
      case .middle: position.y + metrics.capHeight / 2
      case .baseline: position.y
      case .bottom: position.y - metrics.descent
      }
    guard !text.text.isEmpty, let point = Self.placed(Point(x: position.x, y: baseline)) else { return nil }
    self.init(
      kind: .text, points: [point],
      style: .text(
        isBold: style.font == .sansBold, size: style.size, text.anchor.horizontal, style.color, halo: text.halo),
      text: VectorText(text: text.text, width: metrics.width))
  }

  static func corners(of rect: Rect) -> [Point]? {
    guard let low = placed(rect.origin), let high = placed(Point(x: rect.maxX, y: rect.maxY)) else { return nil }
    return [low, high]
  }

  /// A path as the shape that it is; in parts where it has several subpaths of straight lines, or nothing.
  static func shapes(of path: Path, style: VectorStyle) -> [VectorItem] {
    let path = sound(path)
    if path.isEmpty { return [] }
    if let (center, radius) = circle(path) {
      return [VectorItem(kind: .circle, points: [center], radius: radius, style: style)]
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
    if verbs.first == 0, isOpen || isClosed {
      if isClosed, let corners = rectangle(points) {
        return [VectorItem(kind: .rectangle, points: corners, style: style)]
      }
      return [VectorItem(kind: isOpen ? .line : .polygon, points: points, style: style)]
    }
    return [VectorItem(kind: .path, points: points, verbs: verbs, style: style)]
  }

  private static func placed(_ point: Point) -> Point? {
    guard point.isFinite else { return nil }
    return Point(x: min(max(point.x, -reach), reach), y: min(max(point.y, -reach), reach))
  }

  /// A path whose points are finite and within reach; a point that is not leaves a gap.
  private static func sound(_ path: Path) -> Path {
    var result = Path()
    var isDrawing = false
    var isWhole = true
    for element in path.elements {
      switch element {
      case .move(let point):
        isWhole = true
        guard let point = placed(point) else {
          isDrawing = false
          isWhole = false
          continue
        }
        result.move(to: point)
        isDrawing = true
      case .line(let point):
        guard let point = placed(point) else {
          isDrawing = false
          isWhole = false
          continue
        }
        if isDrawing { result.line(to: point) } else { result.move(to: point) }
        isDrawing = true
      case .curve(let point, let control1, let control2):
        guard let end = placed(point) else {
          isDrawing = false
          isWhole = false
          continue
        }
        if isDrawing, let control1 = placed(control1), let control2 = placed(control2) {
          result.curve(to: end, control1: control1, control2: control2)
        } else {
          isWhole = isWhole && !isDrawing
          result.move(to: end)
        }
        isDrawing = true
      case .close: if isDrawing, isWhole { result.close() }
      }
    }
    return result
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
