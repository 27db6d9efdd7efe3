/// Reads back what `SceneSequence` writes, as the page's script does: the slow obvious twin.
struct SceneSequenceReader {
  struct Damage: Error {}

  struct Item: Equatable {
    /// end, clip, series, circle, line, polygon, rectangle, path, text: by number.
    var kind: Int
    /// In points.
    var x: [Double] = []
    var y: [Double] = []
    var radius = 0.0
    var verbs: [UInt8] = []
    /// Numbers in the table of looks and that of texts.
    var style: Int?
    var text: String?
  }

  struct Reading: Equatable {
    let series: String
    let x: Double
    let y: Double
    let place: String
    let value: String
  }

  /// A row of bytes that is read once.
  private struct Bytes {
    var rest: ArraySlice<UInt8>

    mutating func number() throws -> Int {
      var (value, shift) = (0, 0)
      while true {
        guard let byte = rest.popFirst(), shift < 63 else { throw Damage() }
        value |= Int(byte & 127) << shift
        if byte < 128 { return value }
        shift += 7
      }
    }

    mutating func signed() throws -> Int {
      let value = try number()
      return value & 1 == 1 ? -(value + 1) / 2 : value / 2
    }

    mutating func part() throws -> ArraySlice<UInt8> {
      let count = try number()
      guard count <= rest.count else { throw Damage() }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    mutating func text() throws -> String { String(decoding: try part(), as: UTF8.self) }
  }

  let width: Double
  let height: Double
  /// Red, green, blue and opacity of each colour under each theme, from 0 to 255.
  let colors: [[[Int]]]
  /// The kind of each look (fill, stroke, ramp, text) and the numbers of its colours.
  let styles: [(kind: Int, colors: [Int])]
  private(set) var frames: [[Item]] = []
  private(set) var readings: [Reading] = []

  init(_ bytes: [UInt8]) throws {
    var bytes = Bytes(rest: bytes[...])
    guard try bytes.number() == 1 else { throw Damage() }
    let unit = Double(try bytes.number())
    width = Double(try bytes.number()) / unit
    height = Double(try bytes.number()) / unit
    let themes = try bytes.number()
    _ = try bytes.number()
    let count = try bytes.number()
    func list<Element>(_ entry: () throws -> Element) throws -> [Element] {
      try (0..<bytes.number()).map { _ in try entry() }
    }
    colors = try list { try (0..<themes).map { _ in try (0..<4).map { _ in try bytes.number() } } }
    styles = try list {
      let kind = try bytes.number()
      switch kind {
      case 0: return (0, [try bytes.number()])
      case 1:
        for _ in 0..<3 { _ = try bytes.number() }
        _ = try list { try bytes.number() }
        return (1, [try bytes.number()])
      case 2: return (2, try (0..<bytes.number()).map { _ in try bytes.number() })
      default:
        for _ in 0..<3 { _ = try bytes.number() }
        let hasHalo = try bytes.number() == 1
        return (3, try (0..<(hasHalo ? 2 : 1)).map { _ in try bytes.number() })
      }
    }
    let verbs = try list { Array(try bytes.part()) }
    let texts = try list {
      let text = try bytes.text()
      _ = try bytes.number()
      return text
    }
    var streams = try (0..<7).map { _ in Bytes(rest: try bytes.part()) }

    struct Vertex {
      var (x, y) = (0, 0)
      var before: (x: Int, y: Int)?
    }
    struct Entry {
      var item = Item(kind: 0)
      var verb = 0
      var radius = 0
      var (style, text) = (-1, -1)
      var vertices: [Int] = []
    }
    var (old, oldVertices): ([Entry], [Vertex]) = ([], [])
    for _ in 0..<count {
      let isSame = try streams[0].number() == 1
      var entries: [Entry] = []
      var partners: [Int?] = []
      var (origins, neighbors): ([Int?], [Int?]) = ([], [])
      if isSame {
        entries = old
        partners = Array(old.indices)
        origins = Array(oldVertices.indices)
        neighbors = origins.map { _ in nil }
      } else {
        var expected = 0
        var counts: [Int] = []
        for _ in 0..<(try streams[0].number()) {
          let code = try streams[0].number()
          var entry = Entry()
          if code == 1 {
            entry.item.kind = try streams[0].number()
            if entry.item.kind == 7 { entry.verb = try streams[0].number() }
            counts.append(
              [4, 5, 7].contains(entry.item.kind)
                ? try streams[0].number() : [0, 2, 0, 1, 0, 0, 2, 0, 1][entry.item.kind])
            partners.append(nil)
          } else {
            let partner = expected + (code & 1 == 1 ? -(code - 1) / 2 : code / 2)
            expected = partner + 1
            entry.item.kind = old[partner].item.kind
            entry.verb = old[partner].verb
            counts.append(old[partner].vertices.count)
            if [4, 5].contains(entry.item.kind) { counts[counts.count - 1] += try streams[0].signed() }
            partners.append(partner)
          }
          entries.append(entry)
        }
        var splits: Set<Int> = []
        var last = 0
        for _ in 0..<(try streams[1].number()) {
          last += try streams[1].number()
          splits.insert(last)
        }
        var successors: [Int: Int] = [:]
        var point = 0
        for index in entries.indices {
          let before = partners[index].map { old[$0].vertices } ?? []
          for offset in 0..<counts[index] {
            let origin = offset < before.count ? before[offset] : nil
            var vertex: Int?
            if let origin {
              if !splits.contains(point) { vertex = successors[origin] }
            } else {
              let code = try streams[1].number()
              if code > 0 { vertex = origins.count - code }
            }
            if vertex == nil {
              vertex = origins.count
              origins.append(origin)
              neighbors.append(entries[index].vertices.last)
              if let origin, successors[origin] == nil { successors[origin] = vertex }
            }
            entries[index].vertices.append(vertex ?? 0)
            point += 1
          }
        }
      }
      let isStraight = try streams[0].number() == 1
      var vertices: [Vertex] = []
      for index in origins.indices {
        var vertex = Vertex()
        if let origin = origins[index] {
          let last = oldVertices[origin]
          vertex = Vertex(x: last.x, y: last.y, before: (last.x, last.y))
          if isStraight, let before = last.before {
            vertex.x += last.x - before.x
            vertex.y += last.y - before.y
          }
        } else if let neighbor = neighbors[index] {
          vertex = Vertex(x: vertices[neighbor].x, y: vertices[neighbor].y)
        }
        vertex.x += try streams[2].signed()
        vertex.y += try streams[3].signed()
        vertices.append(vertex)
      }
      var lastRadius = 0
      for index in entries.indices {
        let partner = partners[index].map { old[$0] }
        let kind = entries[index].item.kind
        if kind == 3 {
          entries[index].radius = (partner?.radius ?? lastRadius) + (try streams[4].signed())
          lastRadius = entries[index].radius
        }
        if kind >= 3 {
          let code = try streams[5].number()
          entries[index].style = code == 0 ? partner?.style ?? -1 : code - 1
        }
        if kind == 8 || kind == 2 {
          let code = try streams[6].number()
          entries[index].text = code == 0 ? partner?.text ?? -1 : code - 1
        }
      }
      frames.append(
        entries.map { entry in
          Item(
            kind: entry.item.kind, x: entry.vertices.map { Double(vertices[$0].x) / unit },
            y: entry.vertices.map { Double(vertices[$0].y) / unit }, radius: Double(entry.radius) / unit,
            verbs: entry.item.kind == 7 ? verbs[entry.verb] : [], style: entry.style < 0 ? nil : entry.style,
            text: entry.text < 0 ? nil : texts[entry.text])
        })
      (old, oldVertices) = (entries, vertices)
    }
    guard streams.allSatisfy({ $0.rest.isEmpty }) else { throw Damage() }
    let words = try list { try bytes.text() }
    for _ in 0..<(try bytes.number()) {
      let series = words[try bytes.number()]
      var (x, y) = (0, 0)
      for _ in 0..<(try bytes.number()) {
        x += try bytes.signed()
        y += try bytes.signed()
        readings.append(
          Reading(
            series: series, x: Double(x) / unit, y: Double(y) / unit, place: words[try bytes.number()],
            value: words[try bytes.number()]))
      }
    }
    guard bytes.rest.isEmpty else { throw Damage() }
  }
}
