/// Reads the fields of one mapping by name and type; a field that nobody read is an error.
///
///     let rows = fields.required("rows", .integer(in: 1...1000), "Rows of the grid.")
///     let seed = fields.field("seed", .integer, default: 0, "Seed of the random draws.")
///
/// The same calls serve two purposes. Over a mapping they return its values and report what is wrong with it: a call
/// that finds a mistake reports it and returns a placeholder, so that one pass finds every mistake. With no mapping
/// (``describe(_:)``) they record what could be written, from which help, reference pages and schemas are made.
public struct FieldReader {
  /// The fields in the order in which they were asked for.
  public private(set) var descriptions: [FieldDescription] = []
  var context: FieldContext

  private let entries: [Node.Entry]
  /// The place to show for what is absent.
  private let owner: SourceSpan
  private let isDescribing: Bool
  /// How many mistakes were known before this mapping.
  private let mistakesBefore: Int
  /// The field that the value behind the key would stand for, where there is no value.
  private var missingValue: String?
  /// Keys of entries that were reported though nothing reads them.
  private var reported: Set<SourceSpan> = []

  private init(entries: [Node.Entry], owner: SourceSpan, context: FieldContext, isDescribing: Bool) {
    self.entries = entries
    self.owner = owner
    self.context = context
    self.isDescribing = isDescribing
    mistakesBefore = context.diagnostics.count
  }

  // MARK: Entering

  /// Reads a mapping with `body`, then reports each entry that `body` did not ask for.
  ///
  /// - Parameters:
  ///   - site: The mapping; anything else is reported.
  ///   - expectation: What is expected there, with its article, for messages.
  ///   - hint: What to do about anything else; by default, to write the first field that is needed.
  ///   - shorthand: The field that a bare scalar or sequence in place of the mapping stands for.
  public static func read<Value>(
    _ site: FieldSite, expecting expectation: String = "a mapping of fields", hint: String? = nil,
    shorthand: String? = nil, context: inout FieldContext,
    _ body: (inout FieldReader) -> Value
  ) -> Value {
    let entries: [Node.Entry]
    switch (site.node.content, shorthand) {
    case (.mapping(let written), _):
      entries = written
    case (.scalar(let scalar), _) where scalar.isAbsent:
      entries = []
    case (_, let field?):
      entries = [Node.Entry(key: Scalar(field, style: .plain), keySpan: site.owner, value: site.node)]
    case (_, nil):
      var describing = Self.describing
      let value = body(&describing)
      let example = describing.descriptions.first(where: \.isRequired) ?? describing.descriptions.first
      context.reportType(
        of: site.node, expected: expectation,
        hint: hint ?? example.map { "write the fields on lines of their own, such as `\($0.name): …`" })
      return value
    }
    var reader = FieldReader(entries: entries, owner: site.owner, context: context, isDescribing: false)
    reader.missingValue = site.node.isAbsent ? shorthand : nil
    let value = body(&reader)
    reader.reportUnread()
    context = reader.context
    return value
  }

  /// The fields that `body` asks for.
  public static func describe<Value>(_ body: (inout FieldReader) -> Value) -> [FieldDescription] {
    var reader = describing
    _ = body(&reader)
    return reader.descriptions
  }

  private static var describing: FieldReader {
    let start = SourceLocation(line: 1, column: 1)
    return FieldReader(entries: [], owner: SourceSpan(start, start), context: FieldContext(), isDescribing: true)
  }

  // MARK: Fields

  /// The value of a field that must be there.
  public mutating func required<Value>(_ name: String, _ type: FieldType<Value>, _ help: String) -> Value {
    note(name, type, default: nil, isRequired: true, help)
    guard let entry = entry(name) else {
      if isDescribing {
        return type.placeholder
      } else if name == missingValue {
        context.report(
          code: "missing-value", "there is no value behind the `:`", at: owner, hint: "write \(type.expectation)")
      } else {
        context.report(
          code: "missing-field", "the field `\(name)` is missing", at: owner,
          hint: "add `\(name):` with \(type.expectation)")
      }
      return type.placeholder
    }
    return type.read(FieldSite(entry.value, owner: entry.keySpan), &context) ?? type.placeholder
  }

  /// The value of a field, or `default` where it is left out.
  public mutating func field<Value>(
    _ name: String, _ type: FieldType<Value>, default value: Value, _ help: String
  ) -> Value {
    note(name, type, default: type.show(value), isRequired: false, help)
    guard let entry = entry(name), !entry.value.isAbsent else { return value }
    return type.read(FieldSite(entry.value, owner: entry.keySpan), &context) ?? value
  }

  /// The value of a field, or nil where it is left out or empty.
  public mutating func optional<Value>(_ name: String, _ type: FieldType<Value>, _ help: String) -> Value? {
    note(name, type, default: nil, isRequired: false, help)
    guard let entry = entry(name), !entry.value.isAbsent else { return nil }
    return type.read(FieldSite(entry.value, owner: entry.keySpan), &context)
  }

  /// Describes a field that could be written here, without reading it.
  public mutating func note<Value>(_ name: String, _ type: FieldType<Value>, _ help: String) {
    note(name, type, default: nil, isRequired: false, help)
  }

  /// Every mention of another part of the spec so far.
  public var references: [Reference] { context.references }

  /// Every file named so far.
  public var paths: [FilePath] { context.paths }

  /// Where the key of a field is written; nil where it is absent.
  public func keySpan(of name: String) -> SourceSpan? {
    entry(name)?.keySpan
  }

  /// The node of a field as written; nil where it is absent.
  public func node(of name: String) -> Node? {
    entry(name)?.value
  }

  /// The entries that nothing asked for so far, in the order of the text.
  public var unreadEntries: [Node.Entry] {
    let names = descriptions.map(\.name)
    return entries.filter { !names.contains($0.key.text) && !reported.contains($0.keySpan) }
  }

  /// Reports an entry that has no business here in other words than those for a field that does not exist.
  public mutating func reportUnread(_ entry: Node.Entry, code: String, _ message: String, hint: String?) {
    reported.insert(entry.keySpan)
    context.report(code: code, message, at: entry.keySpan, hint: hint)
  }

  /// Whether no mistake was found in this mapping so far: rules over several fields make sense of sound values only.
  public var isSound: Bool { !isDescribing && context.diagnostics.count == mistakesBefore }

  /// Files that the text of a field names, such as the pictures of prose.
  public mutating func files(_ names: [String], namedIn field: String) -> [FilePath] {
    let span = entry(field)?.value.span ?? owner
    let paths = names.map { FilePath(text: $0, span: span, isFromCommandLine: false) }
    for path in paths { context.mention(path) }
    return paths
  }

  // MARK: Rules over several fields

  /// Reports it unless exactly one of the named fields is there.
  public mutating func requireExactlyOne(of names: String...) {
    let present = present(names)
    if present.isEmpty, !isDescribing {
      let choices = names.map { "`\($0)`" }.joined(separator: " or ")
      context.report(code: "missing-field", "one of \(choices) is needed", at: owner, hint: "add \(choices)")
    }
    reportConflict(present)
  }

  /// Reports it if more than one of the named fields is there.
  public mutating func requireAtMostOne(of names: String...) {
    reportConflict(present(names))
  }

  /// Reports a mistake that shows only when fields are seen together, at the value of one of them.
  public mutating func report(code: String, _ message: String, at name: String, hint: String? = nil) {
    guard !isDescribing else { return }
    context.report(code: code, message, at: entry(name)?.value.span ?? owner, hint: hint)
  }

  /// Reports a mistake of the mapping as a whole.
  public mutating func report(code: String, _ message: String, hint: String? = nil) {
    report(Diagnostic(code: code, message: message, span: owner, hint: hint))
  }

  public mutating func report(_ diagnostic: Diagnostic) {
    guard !isDescribing else { return }
    context.report(diagnostic)
  }

  private mutating func reportConflict(_ present: [Node.Entry]) {
    guard present.count > 1 else { return }
    context.report(
      code: "conflicting-fields", "`\(present[0].key.text)` and `\(present[1].key.text)` exclude each other",
      at: present[1].keySpan, notes: [.init(span: present[0].keySpan, message: "`\(present[0].key.text)` is here")],
      hint: "keep one of them")
  }

  // MARK: Entries

  private func entry(_ name: String) -> Node.Entry? {
    entries.first { $0.key.text == name }
  }

  private func present(_ names: [String]) -> [Node.Entry] {
    entries.filter { names.contains($0.key.text) && !$0.value.isAbsent }
  }

  private mutating func note<Value>(
    _ name: String, _ type: FieldType<Value>, default value: String?, isRequired: Bool, _ help: String
  ) {
    descriptions.append(
      FieldDescription(name: name, shape: type.shape, isRequired: isRequired, defaultText: value, help: help))
  }

  private mutating func reportUnread() {
    let names = descriptions.map(\.name)
    for entry in unreadEntries {
      let hint =
        Suggestion.hint(for: entry.key.text, among: names)
        ?? "the fields are \(names.map { "`\($0)`" }.joined(separator: ", "))"
      context.report(code: "unknown-key", "there is no field `\(entry.key.text)` here", at: entry.keySpan, hint: hint)
    }
  }
}
