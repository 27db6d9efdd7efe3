import Canvas

/// What frames refer to by number: colours, looks, steps of paths and texts, each once.
struct VectorTables {
  private var colors: [[Color]: Int] = [:]
  private var styles: [StyleKey: Int] = [:]
  private var verbs: [[UInt8]: Int] = [:]
  private var texts: [VectorText: Int] = [:]

  private var colorList = VectorStream()
  private var styleList = VectorStream()
  private var verbList = VectorStream()
  private var textList = VectorStream()

  private struct StyleKey: Hashable {
    let fields: [UInt64]
    let colors: [Int]
  }

  /// The number of a colour, given under each theme.
  mutating func number(ofColor themed: [Color]) -> Int {
    if let number = colors[themed] { return number }
    for color in themed {
      for part in [color.red, color.green, color.blue, color.alpha] {
        colorList.write(UInt64((part * 255).rounded()))
      }
    }
    colors[themed] = colors.count
    return colors.count - 1
  }

  /// The number of a look, given under each theme: the first decides all but the colours.
  mutating func number(ofStyle themed: [VectorStyle]) -> Int {
    let colors = themed[0].colors.indices.map { index in number(ofColor: themed.map { $0.colors[index] }) }
    let key = StyleKey(fields: themed[0].fields, colors: colors)
    if let number = styles[key] { return number }
    for field in key.fields { styleList.write(field) }
    for color in colors { styleList.write(color) }
    styles[key] = styles.count
    return styles.count - 1
  }

  mutating func number(ofVerbs list: [UInt8]) -> Int {
    if let number = verbs[list] { return number }
    verbList.append(list)
    verbs[list] = verbs.count
    return verbs.count - 1
  }

  mutating func number(ofText text: VectorText) -> Int {
    if let number = texts[text] { return number }
    textList.write(text.text)
    textList.write(UInt64(min(max(text.width, 0), 1e6) * Double(SceneSequence.unit)))
    texts[text] = texts.count
    return texts.count - 1
  }

  /// Each table as its count, then its entries.
  func write(to stream: inout [UInt8]) {
    for (count, list) in [
      (colors.count, colorList), (styles.count, styleList), (verbs.count, verbList), (texts.count, textList),
    ] {
      var head = VectorStream()
      head.write(count)
      stream += head.bytes + list.bytes
    }
  }
}
