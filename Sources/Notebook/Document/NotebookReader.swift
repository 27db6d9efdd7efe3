import Markup
public import Spec

/// Turns the text of a spec into a notebook, or into all that is wrong with it.
///
///     let reading = NotebookReader(registry: registry).read(source, overrides: overrides)
///     guard let notebook = reading.notebook else { show(reading.diagnostics) }
public struct NotebookReader: Sendable {
  /// A notebook, unless an error is among the diagnostics.
  public struct Reading: Sendable {
    public let notebook: NotebookDocument?
    /// In the order of the text.
    public let diagnostics: [Diagnostic]
    /// What is wrong with the overrides, such as a name that the spec does not declare; the notebook goes without them.
    public let overrideErrors: [CellError]
  }

  let registry: CellRegistry

  public init(registry: CellRegistry) {
    self.registry = registry
  }

  public func read(_ source: SourceFile, overrides: [ParameterOverride] = []) -> Reading {
    let parsed = YAMLLite.parse(source)
    guard let root = parsed.root, parsed.isWhole else {
      return Reading(notebook: nil, diagnostics: parsed.diagnostics, overrideErrors: [])
    }
    var parameters = ParameterReader()
    parameters.read(root, overrides: overrides)

    var substitution = Substitution(parameters: parameters.parameters, source: source)
    let resolved = substitution.apply(toEntriesOf: root, except: "parameters")
    var context = FieldContext(source: source, overridden: substitution.overridden)
    let document = FieldReader.read(FieldSite(resolved, owner: resolved.span), context: &context) { fields in
      read(&fields, source: source, parameters: parameters.parameters)
    }
    let diagnostics = (parsed.diagnostics + parameters.diagnostics + substitution.diagnostics + context.diagnostics)
      .inSourceOrder()
    let isSound = !diagnostics.contains { $0.severity == .error }
    return Reading(
      notebook: isSound ? document : nil, diagnostics: diagnostics, overrideErrors: parameters.overrideErrors)
  }

  private func read(_ fields: inout FieldReader, source: SourceFile, parameters: [Parameter]) -> NotebookDocument {
    _ = fields.required("folio", .integer(in: 1...1), "The version of the spec's language: 1.")
    let title = fields.required("title", .text, "The title of the report.")
    let summary = fields.optional("summary", .markdown, "One paragraph below the title, and on the gallery's card.")
    _ = fields.optional(
      "parameters", .dictionary("names with their default values", of: .scalar),
      "Values that any scalar uses as `${name}` and that `--set name=value` changes.")
    let cells = fields.required("cells", .list(of: cellType), "The cells of the report, in its order.")
    return NotebookDocument(
      source: source, title: title, summary: summary ?? [], parameters: parameters, cells: named(cells, &fields))
  }

  // MARK: Cells

  private var cellType: FieldType<CellReading> {
    .mapping("a cell") { CellReading(reading: &$0, registry: registry) }
  }

  /// The cells with their ids, which default to the kind and a number.
  private func named(_ readings: [CellReading], _ fields: inout FieldReader) -> [CellDeclaration] {
    var taken: [String: SourceSpan] = [:]
    for reading in readings {
      guard let id = reading.id, let span = reading.idSpan else { continue }
      if let first = taken[id] {
        fields.report(
          Diagnostic(
            code: "duplicate-id", message: "there are two cells with the id `\(id)`", span: span,
            notes: [.init(span: first, message: "the first one is here")], hint: "give one of them another id"))
      } else {
        taken[id] = span
      }
    }
    var counts: [String: Int] = [:]
    return readings.compactMap { reading in
      guard let kind = reading.kind else { return nil }
      counts[kind.name, default: 0] += 1
      if let id = reading.id { return reading.declaration(id: id) }
      var id = "\(kind.name)-\(counts[kind.name, default: 1])"
      while taken[id] != nil { id += "-" }
      return reading.declaration(id: id)
    }
  }
}
