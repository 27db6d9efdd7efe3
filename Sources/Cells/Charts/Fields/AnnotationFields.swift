import Charts
import Notebook
import Spec

/// A rule, a shaded stretch or words, at values of the axes.
struct AnnotationFields {
  private let x: ValueText?
  private let y: ValueText?
  private let to: ValueText?
  private let text: String?
  private let color: MarkColor

  init(reading fields: inout FieldReader) {
    x = fields.optional("x", .valueText, "A value of the x axis: an upright rule, or with y the place of words.")
    y = fields.optional("y", .valueText, "A value of the y axis: a level rule.")
    to = fields.optional("to", .valueText, "The other end of a shaded stretch of the axis.")
    text = fields.optional("text", .text, "Words at the place.")
    color = fields.field("color", .markColor, default: .muted, "ink, muted, 1 to 6 of the theme, or #RRGGBB.")
    if x == nil, y == nil {
      fields.report(
        code: "missing-field", "one of `x` or `y` is needed", hint: "add `x:` or `y:` with a value of the axis")
    } else if x != nil, y != nil {
      if to != nil {
        fields.report(code: "conflicting-fields", "`to` goes with `x` or with `y`, not with both", at: "to")
      }
      if text == nil { fields.report(code: "missing-field", "words at a place need `text`") }
    }
  }

  func mark(_ axes: ChartAxes) throws(CellError) -> Mark {
    let color: MarkColor = if case .muted = color { .muted } else { color }
    switch (x, y) {
    case (let x?, let y?):
      return .text(TextMark(text ?? "", at: Datum(try axes.x.place(x), try axes.y.place(y)), color: color))
    case (let x?, nil):
      let place = try axes.x.place(x)
      guard let to else { return .rule(RuleMark(.x(place), text: text, color: color)) }
      return .region(RegionMark(.x(place, try axes.x.place(to)), text: text, color: color))
    case (nil, let y?):
      let place = try axes.y.place(y)
      guard let to else { return .rule(RuleMark(.y(place), text: text, color: color)) }
      return .region(RegionMark(.y(place, try axes.y.place(to)), text: text, color: color))
    case (nil, nil):
      throw CellError(code: "missing-field", "one of `x` or `y` is needed", field: ["annotations"])
    }
  }
}

/// A value of an axis as written, with its place in the spec.
struct ValueText {
  let text: String
  let span: SourceSpan
}

extension FieldType where Value == ValueText {
  static var valueText: Self {
    let nowhere = SourceLocation(line: 1, column: 1)
    return FieldType(
      expectation: "a number, a date or a name", shape: .text,
      placeholder: ValueText(text: "", span: SourceSpan(nowhere, nowhere)), show: \.text
    ) { site, context in
      FieldType<String>.text.value(at: site, &context).map { ValueText(text: $0, span: site.node.span) }
    }
  }
}

extension FieldType where Value == AnnotationFields {
  static var annotation: Self {
    .mapping("a mapping such as {x: 2020-03-13, text: Lockdown}") { AnnotationFields(reading: &$0) }
  }
}
