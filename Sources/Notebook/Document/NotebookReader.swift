import Markup
public import Spec

/// Turns the text of a spec into a notebook, or into all that is wrong with it.
///
///     let reading = NotebookReader(registry: registry).read(source, overrides: overrides)
///     guard let notebook = reading.notebook else { show(reading.diagnostics) }
public struct NotebookReader: Sendable {
  /// What could be read of a spec, and what is wrong with it.
  public struct Reading: Sendable {
    /// The notebook, placeholders standing in for what could not be read; nil where the text is no tree of fields.
    let draft: NotebookDocument?
    /// Ids of cells whose kind could not be read.
    let idsWithoutKind: Set<String>
    /// In the order of the text.
    public let diagnostics: [Diagnostic]
    /// What is wrong with the overrides, such as a name that the spec does not declare; the notebook goes without them.
    public let overrideErrors: [CellError]

    /// The notebook, unless an error is among the diagnostics.
    public var notebook: NotebookDocument? { diagnostics.contains { $0.severity == .error } ? nil : draft }
  }

  let registry: CellRegistry

  public init(registry: CellRegistry) {
    self.registry = registry
  }

  public func read(_ source: SourceFile, overrides: [ParameterOverride] = []) -> Reading {
    let parsed = YAMLLite.parse(source)
    guard let root = parsed.root, parsed.isWhole else {
      return Reading(draft: nil, idsWithoutKind: [], diagnostics: parsed.diagnostics, overrideErrors: [])
    }
    var parameters = ParameterReader()
    parameters.read(root, overrides: overrides)

    var substitution = Substitution(parameters, source: source)
    let resolved = substitution.apply(toEntriesOf: root, except: "parameters")
    var context = FieldContext(source: source, overridden: substitution.overridden, altered: substitution.altered)
    let (draft, idsWithoutKind) = FieldReader.read(FieldSite(resolved, owner: resolved.span), context: &context) {
      fields in read(&fields, source: source, parameters: parameters.parameters)
    }
    let diagnostics = parsed.diagnostics + parameters.diagnostics + substitution.diagnostics + context.diagnostics
    return Reading(
      draft: draft, idsWithoutKind: idsWithoutKind, diagnostics: diagnostics.inSourceOrder(),
      overrideErrors: parameters.overrideErrors)
  }

  /// What can be written in a spec.
  public var fields: [FieldDescription] {
    FieldReader.describe { read(&$0, source: SourceFile(name: "", text: ""), parameters: []) }
  }

  private func read(
    _ fields: inout FieldReader, source: SourceFile, parameters: [Parameter]
  ) -> (draft: NotebookDocument, idsWithoutKind: Set<String>) {
    _ = fields.required("folio", .languageVersion, "The version of the spec's language: 1.")
    let title = fields.required("title", .text, "The title of the report.")
    let summary = fields.optional("summary", .markdown, "One paragraph below the title, and on the gallery's card.")
    _ = fields.optional(
      "parameters", .dictionary("names with their default values", of: .scalar),
      "Values that any scalar uses as `${name}` and that `--set name=value` changes.")
    let readings = fields.required("cells", .list(of: cellType), "The cells of the report, in its order.")
    let draft = NotebookDocument(
      source: source, title: title, summary: summary ?? [], parameters: parameters, cells: named(readings, &fields))
    return (draft, Set(readings.filter { $0.kind == nil }.compactMap(\.id)))
  }

  // MARK: Cells

  /// A cell with mistakes is still one that others refer to, so reading goes on with what is left of it.
  private var cellType: FieldType<CellReading> {
    func read(_ fields: inout FieldReader) -> CellReading { CellReading(reading: &fields, registry: registry) }
    let strict = FieldType<CellReading>.mapping("a mapping with the kind of a cell", read)
    return FieldType(
      expectation: strict.expectation, shape: strict.shape, placeholder: strict.placeholder, show: strict.show
    ) { site, context in
      FieldReader.read(
        site, expecting: strict.expectation, hint: "write the kind as a key, such as `markdown: …`", context: &context,
        read)
    }
  }

  /// The cells with their ids, which default to the kind and a number.
  private func named(_ readings: [CellReading], _ fields: inout FieldReader) -> [CellDeclaration] {
    var taken: [String: SourceSpan] = [:]
    for reading in readings {
      guard let id = reading.id, let span = reading.idSpan else { continue }
      if let first = taken[id] {
        fields.report(
          Diagnostic(
            code: "duplicate-id", message: "another cell has the id `\(id)` already", span: span,
            notes: [.init(span: first, message: "it is here")], hint: "give one of them another id"))
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

extension FieldType where Value == Int {
  /// The version of the language that this reader knows.
  fileprivate static var languageVersion: Self {
    let version = FieldType<Int>.scalar(
      "1, the version of the language", shape: .integer(1...1), placeholder: 1, show: \.description,
      hint: { _ in "write `folio: 1`" }
    ) { scalar in
      guard case .integer(let number) = scalar.core else { return nil }
      return number
    }
    return FieldType(
      expectation: version.expectation, shape: version.shape, placeholder: version.placeholder, show: version.show
    ) { site, context in
      guard let number = version.value(at: site, &context), number != 1 else { return 1 }
      context.report(
        code: "unknown-version", "version \(number) of the language is unknown", at: site.node.span,
        hint: "this program reads version 1")
      return nil
    }
  }
}
