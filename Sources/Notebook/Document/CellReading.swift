import Markup
import Spec

/// A cell as its mapping was read, before it has an id for sure.
struct CellReading {
  let id: String?
  let idSpan: SourceSpan?
  /// Nil where no kind, or several, were written.
  let kind: CellKind?
  private let cell: (any Cell)?
  private let kindSpan: SourceSpan?
  private let body: Node?
  private let title: [Inline]?
  private let caption: [Inline]?
  private let alt: String?
  private let references: [Reference]
  private let paths: [FilePath]

  init(reading fields: inout FieldReader, registry: CellRegistry) {
    id = fields.optional("id", .cellID, "The name by which other cells refer to this one, and the name of its files.")
    idSpan = fields.node(of: "id")?.span
    title = fields.optional("title", .inlineMarkdown, "A heading above the cell.")
    caption = fields.optional("caption", .inlineMarkdown, "Words below the first figure or table of the cell.")
    alt = fields.optional("alt", .text, "What the first figure shows, for readers who do not see it.")

    let referencesBefore = fields.references.count
    let pathsBefore = fields.paths.count
    var read: [(kind: CellKind, cell: any Cell)] = []
    for type in registry.types {
      let kind = type.kind
      let body = FieldType<any Cell>.mapping("the fields of `\(kind.name)`", shorthand: kind.shorthand) {
        CellRegistry.body(of: type, &$0)
      }
      if fields.keySpan(of: kind.name) == nil {
        fields.note(kind.name, body, kind.summary)
      } else {
        read.append((kind, fields.required(kind.name, body, kind.summary)))
      }
    }
    references = Array(fields.references[referencesBefore...])
    paths = Array(fields.paths[pathsBefore...])

    let written = read.sorted { left, right in
      Self.order(fields.keySpan(of: left.kind.name), fields.keySpan(of: right.kind.name))
    }
    if written.isEmpty {
      Self.reportMissingKind(&fields, names: registry.kinds.map(\.name))
    } else if written.count > 1, let first = fields.keySpan(of: written[0].kind.name),
      let second = fields.keySpan(of: written[1].kind.name)
    {
      fields.report(
        Diagnostic(
          code: "conflicting-fields",
          message: "a cell has one kind, and this one is `\(written[0].kind.name)` and `\(written[1].kind.name)`",
          span: second, notes: [.init(span: first, message: "the first kind is here")],
          hint: "begin another cell with `- \(written[1].kind.name):`"))
    }
    let single = written.count == 1 ? written.first : nil
    kind = single?.kind
    cell = single?.cell
    kindSpan = single.flatMap { fields.keySpan(of: $0.kind.name) }
    body = single.flatMap { fields.node(of: $0.kind.name) }
  }

  /// A key that nothing knows is the kind that was meant, unless it is closer to the name of another field.
  private static func reportMissingKind(_ fields: inout FieldReader, names: [String]) {
    let others = fields.descriptions.map(\.name).filter { !names.contains($0) }
    let unread = fields.unreadEntries
    let meant =
      unread.first { Suggestion.nearest(to: $0.key.text, among: names) != nil }
      ?? unread.first { entry in
        if case .mapping = entry.value.content { return true }
        return Suggestion.nearest(to: entry.key.text, among: others) == nil
      }
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    if let meant {
      fields.reportUnread(
        meant, code: "unknown-kind", "there is no kind of cell `\(meant.key.text)`",
        hint: Suggestion.hint(for: meant.key.text, among: names) ?? "the kinds are \(list)")
    } else {
      fields.report(code: "missing-kind", "the cell has no kind", hint: "add one of \(list)")
    }
  }

  /// The cell under its id; nil where it has no kind.
  func declaration(id: String) -> CellDeclaration? {
    guard let kind, let cell, let kindSpan, let body else { return nil }
    return CellDeclaration(
      id: id, span: idSpan ?? kindSpan, kind: kind, cell: cell, title: title, caption: caption, alt: alt, body: body,
      references: references, paths: paths, kindSpan: kindSpan)
  }

  private static func order(_ left: SourceSpan?, _ right: SourceSpan?) -> Bool {
    guard let left, let right else { return false }
    return left.start < right.start
  }
}

extension FieldType where Value == String {
  /// A name that ``NameRule/cell`` allows.
  fileprivate static var cellID: Self {
    .scalar(
      "an id", shape: .form("id"), placeholder: "", show: { $0 }, hint: { _ in "an id is \(NameRule.cell.words)" }
    ) {
      NameRule.cell.allows($0.text) ? $0.text : nil
    }
  }
}
