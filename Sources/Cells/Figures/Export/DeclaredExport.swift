import Imaging
import Spec

/// A file that a cell writes of its figures besides those that the page shows.
struct DeclaredExport {
  let format: FigureFormat
  let export: FigureExport

  init(reading fields: inout FieldReader) {
    format = fields.required("format", .choice, "What kind of file.")
    var export = FigureExport()
    export.scale = fields.optional(
      "scale", .number(in: 0.1...16), "Pixels a point; by default what the cell says, or 1 for a film.")
    export.framesPerSecond = fields.optional(
      "fps", .number(in: FrameRate.range), "Frames a second; by default what the cell says.")
    export.every = fields.field("every", .integer(in: 1...10_000), default: 1, "Take every so many frames.")
    export.theme = fields.field("theme", .choice, default: .light, "The colours of the figure.")
    export.isLossless = fields.field(
      "lossless", .boolean, default: false, "Whether png, apng and webp keep every colour beyond 255.")
    self.export = export
  }
}

extension FieldType where Value == DeclaredExport {
  /// A format alone, or a mapping.
  static var export: Self {
    let choice = FieldType<FigureFormat>.choice
    let mapping = FieldType.mapping("the fields of an export", shorthand: "format") { DeclaredExport(reading: &$0) }
    return FieldType(
      expectation: "a format, or a mapping with one", shape: .either(choice.shape, mapping.shape),
      placeholder: mapping.placeholder, show: { choice.show($0.format) }
    ) { site, context in
      mapping.value(at: site, &context)
    }
  }
}
