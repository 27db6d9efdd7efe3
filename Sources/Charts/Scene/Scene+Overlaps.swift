import Canvas

extension Scene {
  /// Two texts of a scene whose boxes have an area in common.
  public struct Overlap: Hashable, Sendable {
    public let first: SceneText
    public let second: SceneText
  }

  /// Every pair of texts that overlap: none in a picture that can be read. O(n²) at the worst, near O(n log n) for texts that lie apart.
  public var overlappingTexts: [Overlap] {
    let boxed = texts.map { (text: $0, box: $0.box) }.sorted { $0.box.minX < $1.box.minX }
    var overlaps: [Overlap] = []
    for (index, first) in boxed.enumerated() {
      for second in boxed[(index + 1)...].prefix(while: { $0.box.minX < first.box.maxX })
      where first.box.overlaps(second.box) {
        overlaps.append(Overlap(first: first.text, second: second.text))
      }
    }
    return overlaps
  }

  /// Texts that reach beyond the edges of the scene.
  public var cutTexts: [SceneText] {
    texts.filter { text in
      let box = text.box
      return box.minX < 0 || box.minY < 0 || box.maxX > size.width || box.maxY > size.height
    }
  }
}
