extension Sequence<Diagnostic> {
  /// The diagnostics by where they start; those of one place stay in their order.
  public func inSourceOrder() -> [Diagnostic] {
    enumerated()
      .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
      .map(\.element)
  }
}
