extension Node {
  /// The null that stands for a value which was left out.
  static func leftOut(at place: SourceLocation) -> Node {
    Node(.scalar(Scalar("", style: .plain)), span: SourceSpan(place, place))
  }

  var isScalar: Bool {
    if case .scalar = content { true } else { false }
  }

  var isPlain: Bool {
    if case .scalar(let scalar) = content { scalar.style == .plain } else { false }
  }
}
