import Spec

/// Which columns decide what of a mark.
struct Encodings {
  let x: PositionChannel?
  let y: PositionChannel?
  let x2: ColumnUse?
  let y2: ColumnUse?
  let low: ColumnUse?
  let high: ColumnUse?
  let color: ColorChannel?
  let size: SizeChannel?
  let group: ColumnUse?
  let text: ColumnUse?

  init(reading fields: inout FieldReader) {
    x = fields.optional("x", .position("a column along the x axis"), "What lies along the x axis.")
    y = fields.optional("y", .position("a column along the y axis"), "What lies along the y axis.")
    x2 = fields.optional("x2", .columnUse, "Where links end, along x.")
    y2 = fields.optional("y2", .columnUse, "Where links end, along y.")
    low = fields.optional("low", .columnUse, "The lower bound of bands and error bars.")
    high = fields.optional("high", .columnUse, "The upper bound of bands and error bars.")
    color = fields.optional("color", .color, "What decides the colour: names make series, numbers a colour scale.")
    size = fields.optional("size", .dotSize, "What decides the area of dots.")
    group = fields.optional("group", .columnUse, "Lines of their own for each value, all alike.")
    text = fields.optional("text", .columnUse, "The words of text marks.")
  }

  private init(_ own: Encodings, over base: Encodings) {
    x = own.x ?? base.x
    y = own.y ?? base.y
    x2 = own.x2 ?? base.x2
    y2 = own.y2 ?? base.y2
    low = own.low ?? base.low
    high = own.high ?? base.high
    color = own.color ?? base.color
    size = own.size ?? base.size
    group = own.group ?? base.group
    text = own.text ?? base.text
  }

  /// These, and those of `base` where there are none.
  func overlaid(on base: Encodings) -> Encodings { Encodings(self, over: base) }

  /// The columns in use, each with what it decides.
  var uses: [(channel: ChannelName, use: ColumnUse)] {
    let all: [(ChannelName, ColumnUse?)] = [
      (.color, color?.use), (.group, group), (.x, x?.use), (.x2, x2), (.y, y?.use), (.y2, y2), (.low, low),
      (.high, high), (.size, size?.use), (.text, text),
    ]
    return all.compactMap { channel, use in use.map { (channel, $0) } }
  }
}
