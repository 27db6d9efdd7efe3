import Canvas

/// Samples of sizes or widths with the numbers that they stand for, in a row behind a title.
struct SampleRow {
  enum Symbol {
    case disc(radius: Double)
    case line(width: Double)

    var size: Size {
      switch self {
      case .disc(let radius): Size(width: 2 * radius, height: 2 * radius)
      case .line(let width): Size(width: 18, height: width)
      }
    }
  }

  let size: Size
  private let title: String
  private let samples: [(text: String, symbol: Symbol)]
  private let color: Color
  private let titleStyle: TextStyle
  private let style: TextStyle

  private static let gap = 5.0
  private static let sampleGap = 12.0

  /// - Parameter samples: Numbers with their symbols.
  init(title: String, samples: [(Double, Symbol)], color: Color, theme: Theme, width: Double) {
    titleStyle = TextStyle(size: theme.labelSize, color: theme.ink)
    style = TextStyle(size: theme.tickSize, color: theme.muted)
    self.title = title.truncated(to: width / 3, style: titleStyle)
    let format = NumberFormat(significant: 3)
    self.samples = samples.map { (format.text($0), $1) }
    self.color = color
    var extent = titleStyle.measure(self.title).width + 2 * Self.gap
    var height = style.measure("0").height
    for sample in self.samples {
      extent += sample.symbol.size.width + Self.gap + style.measure(sample.text).width + Self.sampleGap
      height = max(height, sample.symbol.size.height)
    }
    size = Size(width: extent - Self.sampleGap, height: height + 2)
  }

  func items(at corner: Point) -> [SceneItem] {
    let middle = corner.y + size.height / 2
    func text(_ text: String, at x: Double, _ style: TextStyle) -> SceneItem {
      .text(
        SceneText(text, role: .key, at: Point(x: x, y: middle), anchor: Anchor(.start, .middle), style: style))
    }
    var items = [text(title, at: corner.x, titleStyle)]
    var x = corner.x + titleStyle.measure(title).width + 2 * Self.gap
    for sample in samples {
      let width = sample.symbol.size.width
      switch sample.symbol {
      case .disc(let radius):
        items.append(.fill(.circle(center: Point(x: x + radius, y: middle), radius: radius), color))
      case .line(let lineWidth):
        let line = Path.segment(from: Point(x: x, y: middle), to: Point(x: x + width, y: middle))
        items.append(.stroke(line, Stroke(color: color, width: lineWidth)))
      }
      x += width + Self.gap
      items.append(text(sample.text, at: x, style))
      x += style.measure(sample.text).width + Self.sampleGap
    }
    return items
  }
}
