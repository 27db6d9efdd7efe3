public import Canvas

/// A figure as the things that are drawn, in order, in points: the last phase before the canvas, and what tests look at.
public struct Scene: Hashable, Sendable {
  public let size: Size
  public let background: Color
  public let items: [SceneItem]
  /// The points of a chart with their words.
  public let readings: [SceneReadings]
  /// The plots of a chart.
  public let plots: [ScenePlot]

  init(
    size: Size, background: Color, items: [SceneItem], readings: [SceneReadings] = [], plots: [ScenePlot] = []
  ) {
    self.readings = readings
    self.plots = plots
    self.size = size
    self.background = background
    self.items = items
  }

  /// Every text of the scene, clipped or not.
  public var texts: [SceneText] {
    func texts(in items: [SceneItem]) -> [SceneText] {
      items.flatMap { item -> [SceneText] in
        switch item {
        case .text(let text): [text]
        case .clipped(_, let inner), .series(_, let inner): texts(in: inner)
        case .fill, .stroke, .ramp: []
        }
      }
    }
    return texts(in: items)
  }

  /// The characters of the scene's texts that no font has, in order of their first appearance: they are drawn as boxes.
  public var missingCharacters: [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return texts.flatMap { $0.style.missing(in: $0.text) }.filter { seen.insert($0).inserted }
  }
}
