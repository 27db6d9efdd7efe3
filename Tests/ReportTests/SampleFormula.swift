import Markup

/// The objective of a layout as a formula.
enum SampleFormula {
  static let loss = MathNode.row([
    .identifier("L", normal: false), .operator("(", stretchy: nil), .identifier("x", normal: false),
    .operator(")", stretchy: nil),
  ])

  static func place(_ node: String) -> MathNode {
    .scripts(.identifier("x", normal: false), sub: .identifier(node, normal: false), sup: nil)
  }

  static let objective = MathNode.row([
    loss, .operator("=", stretchy: nil),
    sum(over: [.identifier("i", normal: false), .operator("∼", stretchy: nil), .identifier("j", normal: false)]),
    .identifier("log", normal: true), .operator("(", stretchy: nil), .number("1"), .operator("+", stretchy: nil),
    distance, .operator(")", stretchy: nil), .operator("+", stretchy: nil),
    sum(over: [.identifier("i", normal: false), .operator("≠", stretchy: nil), .identifier("j", normal: false)]),
    .fraction(.number("1"), .row([distance, .operator("+", stretchy: nil), .identifier("ε", normal: false)])),
  ])

  private static let distance = MathNode.scripts(
    .row([
      .operator("‖", stretchy: nil), place("i"), .operator("−", stretchy: nil), place("j"),
      .operator("‖", stretchy: nil),
    ]), sub: nil, sup: .number("2"))

  private static func sum(over terms: [MathNode]) -> MathNode {
    .limits(.operator("∑", stretchy: nil), under: .row(terms), over: nil, accent: false)
  }
}
