import Spec

/// Reads the parameters that a spec declares and the values that the command line gives them.
struct ParameterReader {
  private(set) var parameters: [Parameter] = []
  /// Names whose values could not be read.
  private(set) var unread: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var overrideErrors: [CellError] = []

  /// - Parameter root: The whole spec; entries of `parameters` that are no scalars are left to the reader of the spec.
  mutating func read(_ root: Node, overrides: [ParameterOverride]) {
    let declared = root.entries.first { $0.key.text == "parameters" }?.value.entries ?? []
    for entry in declared {
      let name = entry.key.text
      guard NameRule.parameter.allows(name) else {
        diagnostics.append(
          Diagnostic(
            code: "invalid-name", message: "`\(name)` cannot name a parameter", span: entry.keySpan,
            hint: "a name is \(NameRule.parameter.words)"))
        continue
      }
      guard case .scalar(let scalar) = entry.value.content else {
        unread.insert(name)
        continue
      }
      let value = ParameterValue(scalar)
      let given = overrides.last { $0.name == name }
      let setting = given.flatMap { override(value, default: scalar.text, with: $0) }
      let text = setting == nil ? scalar.text : given?.text ?? ""
      parameters.append(
        Parameter(
          name: name, span: entry.keySpan, value: setting ?? value, scalar: (setting ?? value).scalar(writtenAs: text),
          isOverridden: setting != nil))
    }
    let names = declared.map(\.key.text)
    for override in overrides where !names.contains(override.name) {
      let hint =
        Suggestion.hint(for: override.name, among: names)
        ?? (names.isEmpty ? "the spec declares none" : "the parameters are \(names.joined(separator: ", "))")
      overrideErrors.append(
        CellError(code: "unknown-parameter", "--set: there is no parameter `\(override.name)`", hint: hint))
    }
  }

  private mutating func override(
    _ value: ParameterValue, default text: String, with given: ParameterOverride
  ) -> ParameterValue? {
    if let setting = value.reading(given.text) { return setting }
    overrideErrors.append(
      CellError(
        code: "wrong-type", "--set: `\(given.name)` takes \(value.typeInWords), not `\(given.text)`",
        hint: "its default in the spec is `\(text)`"))
    return nil
  }
}

extension Node {
  /// The entries of a mapping; none for anything else.
  fileprivate var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }
}
