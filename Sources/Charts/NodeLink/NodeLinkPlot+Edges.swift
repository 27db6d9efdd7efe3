import Canvas

extension NodeLinkPlot {
  private struct Line {
    let place: Int
    let curve: EdgeCurve
    let head: ArrowHead?
    let width: Double
    let color: Color
    /// What the colour says; less than every number if nothing is known.
    let value: Double
    /// In twelfths.
    let distance: Int
  }

  mutating func addEdges() {
    let sides = stage.sides(centers)
    var lines: [Line] = []
    lines.reserveCapacity(drawing.edges.count)
    for place in drawing.edges.indices {
      if let line = line(ofEdge: place, sides: sides) { lines.append(line) }
    }
    // Far edges below near ones, those of small numbers below those of great ones.
    let style = drawing.edgeStyle
    if style.width != nil || style.color != nil || lines.contains(where: { $0.distance != lines[0].distance }) {
      lines.sort {
        (-$0.distance, $0.width, $0.value, $0.place) < (-$1.distance, $1.width, $1.value, $1.place)
      }
    }
    if lines.count > Self.largestCountOfItems {
      addBundles(lines)
    } else {
      for line in lines {
        var path = Path()
        line.curve.trace(into: &path)
        items.append(.stroke(path, Stroke(color: color(line), width: line.width)))
      }
    }
    if drawing.edgeStyle.hasArrows { addHeads(lines) }
  }

  private func color(_ line: Line) -> Color {
    paint.faded(line.color, distance: line.distance).withAlpha(ink.opacity)
  }

  private func line(ofEdge place: Int, sides: [Point]) -> Line? {
    guard let curve = stage.curve(ofEdge: place, centers: centers, sides: sides) else { return nil }
    let edge = drawing.edges[place]
    let width = ink.width(ofEdge: place)
    var depth: Double?
    if let first = self.depth(ofNode: edge.source), let second = self.depth(ofNode: edge.target) {
      depth = (first + second) / 2
    }
    func line(_ curve: EdgeCurve, _ head: ArrowHead?) -> Line {
      Line(
        place: place, curve: curve, head: head, width: width, color: paint.color(ofEdge: place),
        value: drawing.edgeStyle.color?[place] ?? -.infinity, distance: Self.distance(depth: depth))
    }
    if drawing.edgeStyle.hasArrows {
      let radius = radius(ofNode: edge.target)
      let isDot = drawing.nodeCount > Self.largestCountOfItems
      let rim = radius + (isDot ? 0 : Self.rim(radius: radius))
      let length = ArrowHead.length(lineWidth: width)
      // Between nodes that nearly touch, and on loops, there may be room for a smaller one.
      let pointed =
        ArrowHead.pointing(curve, rim: rim, length: length) ?? ArrowHead.pointing(curve, rim: rim, length: length / 2)
      if let pointed { return line(pointed.line, pointed.head) }
    }
    return line(curve, nil)
  }

  /// Above all lines, those of one colour in one path.
  private mutating func addHeads(_ lines: [Line]) {
    var places: [Color: Int] = [:]
    var paths: [(color: Color, path: Path)] = []
    for line in lines {
      let color = color(line)
      let place = places[color] ?? paths.count
      if place == paths.count {
        places[color] = place
        paths.append((color, Path()))
      }
      line.head?.trace(into: &paths[place].path)
    }
    for (color, path) in paths { items.append(.fill(path, color)) }
  }

  /// Some lines of one look in one path: a few, which is faster than one line or all, and still adds up where many are translucent.
  private mutating func addBundles(_ lines: [Line]) {
    struct Look: Hashable {
      let width: Double
      let color: Color
    }
    var places: [Look: Int] = [:]
    var bundles: [(look: Look, curves: [EdgeCurve])] = []
    for line in lines {
      // Widths that no one tells apart are one.
      let look = Look(width: max(0.25, (line.width * 4).rounded() / 4), color: color(line))
      if let place = places[look] {
        bundles[place].curves.append(line.curve)
      } else {
        places[look] = bundles.count
        bundles.append((look, [line.curve]))
      }
    }
    let isUniform = drawing.edgeStyle.width == nil
    for (look, curves) in bundles {
      let stroke = Stroke(color: look.color, width: isUniform ? ink.usual : look.width)
      for part in Interleaving.parts(of: curves, size: 8) {
        var path = Path()
        for curve in part {
          if case .straight(let start, let end) = curve {
            EdgeCurve.straight(from: Self.snapped(start), to: Self.snapped(end)).trace(into: &path)
          } else {
            curve.trace(into: &path)
          }
        }
        items.append(.stroke(path, stroke))
      }
    }
  }
}
