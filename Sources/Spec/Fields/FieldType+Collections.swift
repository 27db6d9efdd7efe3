extension FieldType {
  /// A sequence of at least one and at most `maximum` values.
  public static func list<Element>(of element: FieldType<Element>, atMost maximum: Int = 10_000) -> Self
  where Value == [Element] {
    let expectation = "a list, each item \(element.expectation)"
    return FieldType(
      expectation: expectation, shape: .list(element.shape), placeholder: [],
      show: { "[\($0.map(element.show).joined(separator: ", "))]" }
    ) { site, context in
      let node = site.node
      guard case .sequence(let items) = node.content else {
        let isOfMappings = if case .mapping = element.shape { true } else { false }
        context.reportType(
          of: node, expected: expectation,
          hint: isOfMappings ? "begin each item with `- ` on a line of its own" : node.bracketHint)
        return nil
      }
      guard !items.isEmpty else {
        context.report(
          code: "empty-list", "the list is empty", at: node.span,
          hint: "write one item or more, each \(element.expectation)")
        return nil
      }
      guard items.count <= maximum else {
        context.report(
          code: "out-of-range", "the list has \(items.count) items, and \(maximum) is the most", at: node.span)
        return nil
      }
      let values = items.compactMap { element.read(FieldSite(item: $0), &context) }
      return values.count == items.count ? values : nil
    }
  }

  /// A value, or a sequence of such values.
  public static func oneOrMore<Element>(_ element: FieldType<Element>, atMost maximum: Int = 10_000) -> Self
  where Value == [Element] {
    let list = FieldType<[Element]>.list(of: element, atMost: maximum)
    let expectation = "\(element.expectation), or a list of such"
    return FieldType(
      expectation: expectation, shape: .either(element.shape, list.shape),
      placeholder: [], show: { $0.count == 1 ? element.show($0[0]) : list.show($0) }
    ) { site, context in
      switch site.node.content {
      case .sequence: return list.read(site, &context)
      case .scalar(let scalar) where !scalar.isAbsent: return element.read(site, &context).map { [$0] }
      case .scalar, .mapping:
        context.reportType(of: site.node, expected: expectation)
        return nil
      }
    }
  }

  /// A mapping with fields of its own, read by `body`.
  public static func mapping(
    _ expectation: String, shorthand: String? = nil, _ body: @escaping (inout FieldReader) -> Value
  ) -> Self {
    var placeholder: Value?
    let descriptions = FieldReader.describe { placeholder = body(&$0) }
    guard let placeholder else { preconditionFailure("describing calls its body once") }
    return FieldType(
      expectation: expectation, shape: .mapping(descriptions), placeholder: placeholder, show: { _ in "…" }
    ) { site, context in
      let before = context.diagnostics.count
      let value = FieldReader.read(
        site, expecting: expectation, shorthand: shorthand, context: &context, body)
      return context.diagnostics.count == before ? value : nil
    }
  }

  /// A mapping whose keys the user chooses, in the order of the text.
  public static func dictionary<Element>(_ expectation: String, of element: FieldType<Element>) -> Self
  where Value == [(key: String, value: Element)] {
    FieldType(
      expectation: expectation, shape: .form("a mapping of names to \(element.expectation)"), placeholder: [],
      show: { "{\($0.map { "\($0.key): \(element.show($0.value))" }.joined(separator: ", "))}" }
    ) { site, context in
      guard case .mapping(let entries) = site.node.content else {
        context.reportType(
          of: site.node, expected: expectation, hint: "write `name: value` in braces, or on lines of their own")
        return nil
      }
      let pairs = entries.compactMap { entry in
        element.read(FieldSite(entry.value, owner: entry.keySpan), &context).map { (key: entry.key.text, value: $0) }
      }
      return pairs.count == entries.count ? pairs : nil
    }
  }
}
