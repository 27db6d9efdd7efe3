internal import XML

/// What yEd says of how a node looks: `<y:ShapeNode>` with `<y:Geometry>` and `<y:NodeLabel>`.
struct YEdShape {
  /// The middle of the node, if it has a place.
  private(set) var middle: [Double]?
  private(set) var label: String?

  /// Reads an element and what is in it; of several places or labels, the first counts.
  mutating func read(_ element: XMLElement, _ xml: inout XMLReader) throws(GraphReadingError) {
    switch element.localName {
    case "Geometry" where middle == nil:
      func number(_ name: String) -> Double? { element[name].flatMap { EdgeWeight.number($0) } }
      if let x = number("x"), let y = number("y") {
        let point = [x + (number("width") ?? 0) / 2, y + (number("height") ?? 0) / 2]
        if point.allSatisfy(\.isFinite) { middle = point }
      }
      try xml.skip()
    case "NodeLabel" where label == nil:
      let text = try xml.text(of: element)
      label = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    default:
      try xml.children { (xml, child) throws(GraphReadingError) in try read(child, &xml) }
    }
  }
}
