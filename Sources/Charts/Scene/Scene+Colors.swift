import Canvas

extension Scene {
  /// The opaque colours of the scene as pixels have them, `0xRRGGBB`, in order, each once.
  public var opaqueColors: [UInt32] {
    var seen: Set<UInt32> = []
    return ([background.withAlpha(1)] + Self.colors(of: items)).filter { $0.alpha == 1 }.map(\.pixel)
      .filter { seen.insert($0).inserted }
  }

  private static func colors(of items: [SceneItem]) -> [Color] {
    items.flatMap { item -> [Color] in
      switch item {
      case .fill(_, let color): [color]
      case .stroke(_, let stroke): [stroke.color]
      case .ramp(_, let colors): colors
      case .text(let text): [text.style.color] + [text.halo].compactMap(\.self)
      case .clipped(_, let inner), .series(_, let inner): colors(of: inner)
      }
    }
  }
}
