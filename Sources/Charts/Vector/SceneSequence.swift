import Canvas

/// The frames of a figure as a few bytes that a page draws from.
///
/// ```swift
/// var sequence = SceneSequence()
/// for index in 0..<frames { try sequence.append([light(index), dark(index)]) }
/// let payload = Deflate.compress(sequence.bytes)
/// ```
///
/// A frame is a list of items that refer to tables of colours, looks and texts, and to vertices: points that several items share,
/// such as a node and the ends of its edges, are one. An item goes on from an item of the frame before, and where it does its
/// points are written as what is left of a prediction from their last one or two places. Streams of numbers of one kind lie
/// together, so that what stays the same over the frames is runs of zeros. `scene.js` reads it back.
///
/// ```
/// bytes    = version unit width height themes background frames table{4} stream{7} readings
/// table    = count entry…           colours, styles, steps of paths, texts
/// stream   = length byte…           structure, links, x, y, radii, styles, texts
/// readings = words… series…          what readers can ask of a single frame
/// ```
///
/// All numbers are LEB128, signed ones in zigzag. Places are exact to 1/32 point.
public struct SceneSequence: Sendable {
  /// Steps in a point.
  static let unit = 16
  private static let version: UInt64 = 1
  /// Bounds of what a page has to keep: items and vertices of all frames.
  private static let largestTotal = 8_000_000
  private static let largestFrame = 200_000

  /// Why a sequence cannot be encoded.
  public enum Failure: Error, Hashable, Sendable {
    /// It has more items than a page can play.
    case tooLarge
  }

  public private(set) var frameCount = 0
  private var total = 0
  private var size = Size(width: 0, height: 0)
  private var themeCount = 0
  private var background = 0

  private var tables = VectorTables()
  private var last: VectorFrame?
  private var structure = VectorStream()
  private var links = VectorStream()
  private var x = VectorStream()
  private var y = VectorStream()
  private var radii = VectorStream()
  private var styles = VectorStream()
  private var texts = VectorStream()
  private var readings: [SceneReadings] = []

  public init() {}

  /// Appends a frame, given as its scene under each theme.
  ///
  /// - Parameter themed: At least one, and as many for every frame. They differ in colours; a scene that differs in more takes
  ///   the colours of the first. The size is that of the first frame.
  /// - Throws: ``Failure`` where the sequence outgrows its bounds; what was there before stays.
  public mutating func append(_ themed: [Scene]) throws(Failure) {
    let items = themed[0].vectorItems
    let points = items.reduce(0) { $0 + $1.points.count }
    guard items.count + points <= Self.largestFrame, total + items.count + points <= Self.largestTotal else {
      throw .tooLarge
    }
    total += items.count + points
    if frameCount == 0 {
      size = themed[0].size
      themeCount = themed.count
      background = tables.number(ofColor: themed.map(\.background))
    }
    let others = themed.dropFirst().map { scene in
      let others = scene.vectorItems
      let isAlike =
        others.count == items.count
        && zip(items, others).allSatisfy { $0.isAlike($1) && $0.style?.colors.count == $1.style?.colors.count }
      return isAlike ? others : items
    }
    let styleNumbers = items.indices.map { index -> Int in
      guard let style = items[index].style else { return -1 }
      return tables.number(ofStyle: [style] + others.map { $0[index].style ?? style })
    }
    let textNumbers = items.map { item in item.text.map { tables.number(ofText: $0) } ?? -1 }
    write(items, styles: styleNumbers, texts: textNumbers)
    readings = themed[0].readings
    frameCount += 1
  }

  private mutating func write(_ items: [VectorItem], styles styleNumbers: [Int], texts textNumbers: [Int]) {
    let old = last ?? VectorFrame()
    let partners = VectorMatching.partners(of: items, styles: styleNumbers, texts: textNumbers, among: old.entries)
    let plan = VectorVertices(items, partners: partners, old: old)
    let isSame = last != nil && plan.isUnchanged
    structure.write(isSame ? 1 : 0)
    if !isSame {
      writeStructure(items, partners: partners, old: old)
      plan.writeLinks(to: &links)
    }
    plan.writePlaces(structure: &structure, x: &x, y: &y)

    var frame = VectorFrame(vertexOfPoint: plan.vertexOfPoint, vertices: plan.vertices)
    frame.entries.reserveCapacity(items.count)
    var point = 0
    var lastRadius = 0
    for (index, item) in items.enumerated() {
      let partner = partners[index].map { old.entries[$0] }
      let radius = VectorFrame.units(item.radius)
      if item.kind == .circle {
        radii.write(signed: radius - (partner?.radius ?? lastRadius))
        lastRadius = radius
      }
      if item.style != nil { styles.write(styleNumbers[index] == partner?.style ? 0 : styleNumbers[index] + 1) }
      if item.text != nil { texts.write(textNumbers[index] == partner?.text ? 0 : textNumbers[index] + 1) }
      frame.entries.append(
        VectorFrame.Entry(
          item: item, radius: radius, style: styleNumbers[index], text: textNumbers[index],
          vertices: point..<(point + item.points.count)))
      point += item.points.count
    }
    last = frame
  }

  /// The items by their partners: 0 for the one after the last partner, 1 for none, else how far it lies from there.
  private mutating func writeStructure(_ items: [VectorItem], partners: [Int?], old: VectorFrame) {
    structure.write(items.count)
    var expected = 0
    for (item, partner) in zip(items, partners) {
      guard let partner else {
        structure.write(1 as UInt64)
        structure.write(item.kind.rawValue)
        if item.kind == .path { structure.write(tables.number(ofVerbs: item.verbs)) }
        if item.hasCount || item.kind == .path { structure.write(item.points.count) }
        continue
      }
      let distance = partner - expected
      structure.write(distance == 0 ? 0 : distance > 0 ? UInt64(2 * distance) : UInt64(-2 * distance + 1))
      expected = partner + 1
      if item.hasCount { structure.write(signed: item.points.count - old.entries[partner].item.points.count) }
    }
  }

  /// The whole sequence, to be deflated.
  public var bytes: [UInt8] {
    var head = VectorStream()
    head.write(Self.version)
    head.write(Self.unit)
    head.write(VectorFrame.units(min(max(size.width, 0), VectorItem.reach)))
    head.write(VectorFrame.units(min(max(size.height, 0), VectorItem.reach)))
    head.write(themeCount)
    head.write(background)
    head.write(frameCount)
    var bytes = head.bytes
    tables.write(to: &bytes)
    var streams = VectorStream()
    for stream in [structure, links, x, y, radii, styles, texts] { streams.append(stream.bytes) }
    return bytes + streams.bytes + VectorReadings(frameCount == 1 ? readings : []).bytes
  }
}
