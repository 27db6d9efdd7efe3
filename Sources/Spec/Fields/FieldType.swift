/// How the node of a field becomes a value.
///
/// Types are values that combine: `.list(of: .integer(in: 0...9))`, `.oneOrMore(.text)`.
public struct FieldType<Value> {
  /// What is expected, with its article, for messages: "an integer from 1 to 16".
  public let expectation: String
  public let shape: FieldShape
  /// Stands in for a value that could not be read, so that reading goes on.
  public let placeholder: Value
  /// The value at a site, or nil once a mistake was reported.
  let read: (FieldSite, inout FieldContext) -> Value?
  /// The value as one would write it.
  public let show: (Value) -> String

  public init(
    expectation: String, shape: FieldShape, placeholder: Value, show: @escaping (Value) -> String,
    read: @escaping (FieldSite, inout FieldContext) -> Value?
  ) {
    self.expectation = expectation
    self.shape = shape
    self.placeholder = placeholder
    self.read = read
    self.show = show
  }
}

extension FieldType {
  /// The value at a site, or nil once a mistake was reported: for types that build on others.
  public func value(at site: FieldSite, _ context: inout FieldContext) -> Value? {
    read(site, &context)
  }

  /// The same field with values of another type; `back` undoes `transform`, for showing defaults.
  public func map<Other>(
    _ transform: @escaping (Value) -> Other, from back: @escaping (Other) -> Value
  ) -> FieldType<Other> {
    FieldType<Other>(
      expectation: expectation, shape: shape, placeholder: transform(placeholder), show: { show(back($0)) }
    ) { site, context in
      read(site, &context).map(transform)
    }
  }
}
