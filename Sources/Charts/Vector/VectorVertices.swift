import Canvas

/// The vertices of a frame: which points are one, and which vertex of the frame before each goes on from.
struct VectorVertices {
  private(set) var vertexOfPoint: [Int] = []
  private(set) var vertices: [VectorFrame.Vertex] = []
  /// For each vertex: the one of the frame before that it goes on from, or −1.
  private var origins: [Int] = []
  /// For each vertex: the one of its item before it, from which a fresh one is predicted, or −1.
  private var neighbors: [Int] = []
  /// For each point without an origin: 0 for a vertex of its own, else how far back its vertex is.
  private var linkCodes: [Int] = []
  /// The points that shared a vertex in the frame before and do so no more, as places among all points.
  private var splits: [Int] = []
  private let old: VectorFrame
  private(set) var isUnchanged: Bool

  init(_ items: [VectorItem], partners: [Int?], old: VectorFrame) {
    self.old = old
    isUnchanged = items.count == old.entries.count
    // Of the vertices so far: by the vertex that they go on from, and by their place.
    var successors = Array(repeating: -1, count: old.vertices.count)
    var known: [Point: Int] = [:]
    var places: [Point] = []
    for (index, item) in items.enumerated() {
      let partner = partners[index].map { old.entries[$0] }
      if partners[index] != index || partner?.item.points.count != item.points.count { isUnchanged = false }
      var neighbor = -1
      for (offset, place) in item.points.enumerated() {
        let origin = partner.flatMap { partner in
          offset < partner.vertices.count ? old.vertexOfPoint[partner.vertices.lowerBound + offset] : nil
        }
        var vertex = -1
        if let origin {
          let successor = successors[origin]
          if successor >= 0 {
            if places[successor] == place { vertex = successor } else { splits.append(vertexOfPoint.count) }
          }
        } else if let twin = known[place] {
          linkCodes.append(vertices.count - twin)
          vertex = twin
        } else {
          linkCodes.append(0)
        }
        if vertex < 0 {
          vertex = vertices.count
          let before = origin.map { old.vertices[$0] }
          vertices.append(
            VectorFrame.Vertex(
              x: VectorFrame.units(place.x), y: VectorFrame.units(place.y), before: before.map { ($0.x, $0.y) }))
          origins.append(origin ?? -1)
          neighbors.append(neighbor)
          places.append(place)
          known[place] = vertex
          if let origin, successors[origin] < 0 { successors[origin] = vertex }
        }
        vertexOfPoint.append(vertex)
        neighbor = vertex
      }
    }
    isUnchanged = isUnchanged && splits.isEmpty
  }

  /// What a reader needs to tell the points apart: the splits by their distances, then the links.
  func writeLinks(to stream: inout VectorStream) {
    stream.write(splits.count)
    var last = 0
    for split in splits {
      stream.write(split - last)
      last = split
    }
    for code in linkCodes { stream.write(code) }
  }

  /// The places of the vertices as what is left of a prediction: in a straight line from the last two places where that is
  /// cheaper for the frame, else from the last one; of a fresh vertex, from its neighbour.
  func writePlaces(structure: inout VectorStream, x: inout VectorStream, y: inout VectorStream) {
    let (still, straight) = (rests(isStraight: false), rests(isStraight: true))
    let isStraight = Self.cost(straight) < Self.cost(still)
    structure.write(isStraight ? 1 : 0)
    for rest in isStraight ? straight : still {
      x.write(signed: rest.x)
      y.write(signed: rest.y)
    }
  }

  private func rests(isStraight: Bool) -> [(x: Int, y: Int)] {
    vertices.indices.map { index in
      let vertex = vertices[index]
      guard origins[index] >= 0 else {
        let neighbor = neighbors[index] >= 0 ? vertices[neighbors[index]] : nil
        return (vertex.x - (neighbor?.x ?? 0), vertex.y - (neighbor?.y ?? 0))
      }
      let last = old.vertices[origins[index]]
      guard isStraight, let before = last.before else { return (vertex.x - last.x, vertex.y - last.y) }
      return (vertex.x - 2 * last.x + before.x, vertex.y - 2 * last.y + before.y)
    }
  }

  /// The bits of the numbers, roughly.
  private static func cost(_ rests: [(x: Int, y: Int)]) -> Int {
    func bits(_ value: Int) -> Int { value == 0 ? 0 : 2 + Int.bitWidth - value.magnitude.leadingZeroBitCount }
    return rests.reduce(0) { $0 + bits($1.x) + bits($1.y) }
  }
}
