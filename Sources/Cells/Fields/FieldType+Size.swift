import Canvas
import Spec

extension FieldType where Value == Size {
  /// `[width, height]` in points.
  static var size: Self {
    let sides = FieldType<[Double]>.list(of: .number(in: 80...4000), atMost: 2)
    return FieldType(
      expectation: "[width, height] in points", shape: sides.shape, placeholder: Size(width: 640, height: 480),
      show: { sides.show([$0.width, $0.height]) }
    ) { site, context in
      if case .sequence(let items) = site.node.content, items.count != 2 {
        context.report(
          code: "wrong-type", "expected [width, height] in points, found \(NumberWords.count(items.count, "number"))",
          at: site.node.span)
        return nil
      }
      guard let values = sides.value(at: site, &context) else { return nil }
      return Size(width: values[0], height: values[1])
    }
  }
}
