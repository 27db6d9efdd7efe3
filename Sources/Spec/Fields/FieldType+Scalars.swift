extension FieldType {
  /// A type whose values are written as one scalar; `convert` gets the scalar and returns nil where it does not fit.
  public static func scalar(
    _ expectation: String, shape: FieldShape, placeholder: Value, show: @escaping (Value) -> String,
    hint: @escaping (Scalar) -> String? = { _ in nil }, _ convert: @escaping (Scalar) -> Value?
  ) -> Self {
    FieldType(expectation: expectation, shape: shape, placeholder: placeholder, show: show) { site, context in
      guard case .scalar(let scalar) = site.node.content, !scalar.isAbsent else {
        context.reportType(of: site.node, expected: expectation)
        return nil
      }
      if let value = convert(scalar) { return value }
      context.reportType(of: site.node, expected: expectation, hint: hint(scalar))
      return nil
    }
  }
}

extension FieldType where Value == String {
  /// Any scalar, as it is written: `1.10` stays `1.10`.
  public static var text: Self {
    .scalar("text", shape: .text, placeholder: "", show: { $0 }) { $0.text }
  }
}

extension FieldType where Value == Scalar {
  /// Text, a number, a boolean or nothing, to be interpreted later.
  public static var scalar: Self {
    let absent = Scalar("", style: .plain)
    return FieldType(
      expectation: "text, a number, true or false", shape: .text, placeholder: absent, show: \.text
    ) { site, context in
      if case .scalar(let scalar) = site.node.content { return scalar }
      context.reportType(of: site.node, expected: "text, a number, true or false")
      return nil
    }
  }
}

extension FieldType where Value == Bool {
  public static var boolean: Self {
    .scalar("true or false", shape: .boolean, placeholder: false, show: { $0 ? "true" : "false" }, hint: \.unquoteHint)
    {
      guard case .boolean(let value) = $0.core else { return nil }
      return value
    }
  }
}

extension FieldType where Value == Int {
  public static var integer: Self { integer(in: nil) }

  public static func integer(in range: ClosedRange<Int>?) -> Self {
    let expectation =
      switch range {
      case nil: "an integer"
      case let range? where range.upperBound == .max: "an integer of \(range.lowerBound) or more"
      case let range?: "an integer from \(range.lowerBound) to \(range.upperBound)"
      }
    let any = FieldType.scalar(
      expectation, shape: .integer(range), placeholder: range?.lowerBound ?? 0, show: { String($0) },
      hint: \.unquoteHint
    ) {
      guard case .integer(let value) = $0.core else { return nil }
      return value
    }
    return any.bounded(by: { range?.contains($0) ?? true })
  }
}

extension FieldType where Value == Double {
  /// A finite number in the range, bounds included.
  public static func number(in range: ClosedRange<Double>) -> Self {
    let expectation =
      switch (range.lowerBound, range.upperBound) {
      case (-.infinity, .infinity): "a number"
      case (let low, .infinity): "a number of \(low.shortest) or more"
      case (let low, let high): "a number from \(low.shortest) to \(high.shortest)"
      }
    let placeholder = range.contains(0) ? 0 : range.lowerBound
    let any = FieldType.scalar(
      expectation, shape: .number(range), placeholder: placeholder, show: \.shortest, hint: \.unquoteHint
    ) {
      switch $0.core {
      case .integer(let value): Double(value)
      case .float(let value): value
      default: nil
      }
    }
    return any.bounded(by: { $0.isFinite && range.contains($0) })
  }

  public static var number: Self { number(in: -.infinity ... .infinity) }
}

extension FieldType {
  /// The same type with the values that `isInside` refuses reported as out of range.
  func bounded(by isInside: @escaping (Value) -> Bool) -> Self {
    FieldType(expectation: expectation, shape: shape, placeholder: placeholder, show: show) { site, context in
      guard let value = read(site, &context) else { return nil }
      if isInside(value) { return value }
      context.report(code: "out-of-range", "expected \(expectation), found \(site.node.written)", at: site.node.span)
      return nil
    }
  }
}

extension FieldType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases, by its raw value.
  ///
  /// - Precondition: The enumeration has a case.
  public static var choice: Self {
    let names = Value.allCases.map(\.rawValue)
    let expectation = "one of \(names.map { "`\($0)`" }.joined(separator: ", "))"
    guard let placeholder = Value.allCases.first else { preconditionFailure("a choice of nothing") }
    return FieldType(
      expectation: expectation, shape: .choice(names), placeholder: placeholder, show: \.rawValue
    ) { site, context in
      guard case .scalar(let scalar) = site.node.content, !scalar.isAbsent else {
        context.reportType(of: site.node, expected: expectation)
        return nil
      }
      if let value = Value(rawValue: scalar.text) { return value }
      let hint = Suggestion.hint(for: scalar.text, among: names)
      context.report(
        code: "unknown-value", "expected \(expectation), found `\(scalar.text)`", at: site.node.span, hint: hint)
      return nil
    }
  }
}
