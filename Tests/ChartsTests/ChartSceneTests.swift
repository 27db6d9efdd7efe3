import Canvas
import Charts
import Testing

@Suite struct ChartSceneTests {
  private static let seeds = 0..<60

  @Test(arguments: seeds)
  func `no two texts overlap`(seed: Int) {
    let texts = Chart.random(seed: seed).scene().texts.map { ($0, $0.box) }
    for (index, (text, box)) in texts.enumerated() {
      for (other, otherBox) in texts.dropFirst(index + 1) where box.intersects(otherBox) {
        Issue.record("\"\(text.text)\" (\(text.role)) meets \"\(other.text)\" (\(other.role)) at \(box)")
      }
    }
  }

  @Test(arguments: seeds)
  func `no text is cut off by the figure`(seed: Int) {
    let scene = Chart.random(seed: seed).scene()
    for text in scene.texts {
      let box = text.box
      let isInside = box.minX >= 0 && box.minY >= 0 && box.maxX <= scene.size.width && box.maxY <= scene.size.height
      #expect(isInside, "\"\(text.text)\" (\(text.role)) at \(box) of \(scene.size)")
    }
  }

  @Test(arguments: seeds)
  func `text is large enough and has enough contrast`(seed: Int) {
    let scene = Chart.random(seed: seed).scene()
    for text in scene.texts {
      #expect(text.style.size >= 9)
      #expect(contrast(text.style.color, scene.background) >= 4.4, "\(text)")
    }
  }

  @Test func `a scene is a function of the chart`() {
    for seed in Self.seeds.prefix(20) {
      #expect(Chart.random(seed: seed).scene() == Chart.random(seed: seed).scene())
    }
  }

  /// WCAG 2.1 with sRGB's curve taken as a square.
  private func contrast(_ color: Color, _ other: Color) -> Double {
    func luminance(_ color: Color) -> Double {
      0.2126 * color.red * color.red + 0.7152 * color.green * color.green + 0.0722 * color.blue * color.blue
    }
    let (low, high) = (min(luminance(color), luminance(other)), max(luminance(color), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }
}

extension Rect {
  fileprivate func intersects(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }
}
