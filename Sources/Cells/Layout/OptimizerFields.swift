import GraphLayout
import Spec

/// The fields of a layout that say how the recipe walks downhill.
struct OptimizerFields {
  enum Method: String, CaseIterable {
    case adam, momentum
    case gradientDescent = "gradient-descent"
    case lbfgs

    /// The fields that mean something to it.
    var fields: Set<String> {
      switch self {
      case .adam: ["rate", "beta1", "beta2", "schedule"]
      case .momentum: ["rate", "momentum", "dampening", "nesterov", "schedule"]
      case .gradientDescent: ["rate", "schedule"]
      case .lbfgs: ["memory"]
      }
    }
  }

  /// All of them: what a search has no use for, but for the number of steps.
  static let names = [
    "optimizer", "rate", "beta1", "beta2", "momentum", "dampening", "nesterov", "memory", "schedule", "precision",
    "iterations", "stop",
  ]

  let optimizer: LayoutOptimizer
  let schedule: RateSchedule
  let precision: LayoutPrecision
  let iterations: Int
  let stop: StopRule

  init(reading fields: inout FieldReader) {
    let standard = LayoutOptions()
    let method = fields.field("optimizer", FieldType<Method>.choice, default: .adam, "How to walk downhill.")
    let rate = fields.field("rate", .number(for: .rate), default: Adam().rate, "The learning rate.")
    var adam = Adam(rate: rate)
    adam.beta1 = fields.field(
      "beta1", .number(for: .beta1), default: adam.beta1, "adam: the decay of the mean gradient.")
    adam.beta2 = fields.field(
      "beta2", .number(for: .beta2), default: adam.beta2, "adam: the decay of the mean squared gradient.")
    var momentum = Momentum(rate: rate)
    momentum.momentum = fields.field(
      "momentum", .number(for: .momentum), default: momentum.momentum,
      "momentum: the share of the velocity that is kept.")
    momentum.dampening = fields.field(
      "dampening", .number(for: .dampening), default: momentum.dampening,
      "momentum: the share of the gradient that is left out of the velocity.")
    momentum.isNesterov = fields.field(
      "nesterov", .boolean, default: momentum.isNesterov, "momentum: whether to look ahead along the velocity.")
    let memory = fields.field(
      "memory", .integer(for: .memory), default: 10, "lbfgs: how many steps the curvature is taken from.")
    schedule = fields.field(
      "schedule", .schedule, default: .constant,
      "How the rate changes: constant, cosine (down to 0), or {every: n, factor: f} for steps.")
    precision = fields.field(
      "precision", .choice, default: standard.precision, "The arithmetic of the repulsion; sums are always double.")
    iterations = fields.field(
      "iterations", .integer(for: .iterations), default: standard.iterations,
      "The most steps of the optimiser, for each start.")
    stop = fields.field(
      "stop", .stopRule, default: StopRule(), "When to stop before the last iteration; never, if left out.")
    optimizer =
      switch method {
      case .adam: .adam(adam)
      case .momentum: .momentum(momentum)
      case .gradientDescent: .gradientDescent(rate: rate)
      case .lbfgs: .lbfgs(memory: memory)
      }
    Self.refuseFieldsOfOthers(than: method, &fields)
  }

  private static func refuseFieldsOfOthers(than method: Method, _ fields: inout FieldReader) {
    let others = Method.allCases.reduce(into: Set<String>()) { $0.formUnion($1.fields) }.subtracting(method.fields)
    fields.refuse(
      names.filter(others.contains), by: "the optimizer `\(method.rawValue)`",
      hint: "remove it, or choose another optimizer")
  }
}

extension FieldReader {
  /// Reports those of the fields that are there, as nothing would read them.
  mutating func refuse(_ names: [String], by choice: String, hint: String) {
    for name in names {
      guard let span = keySpan(of: name) else { continue }
      report(
        Diagnostic(code: "unused-field", message: "\(choice) has no use for `\(name)`", span: span, hint: hint))
    }
  }
}

extension FieldType where Value == StopRule {
  fileprivate static var stopRule: Self {
    .mapping("the conditions to stop") { fields in
      let standard = StopRule()
      return StopRule(
        relativeLossChange: fields.optional(
          "loss", .number(for: .relativeLossChange), "Stop once the loss changed by at most this share within `window`."
        ),
        window: fields.field("window", .integer(for: .window), default: standard.window, "Iterations to look back."),
        gradientNorm: fields.optional(
          "gradient", .number(for: .gradientNorm), "Stop once the gradient is at most so long."))
    }
  }
}

/// The schedules without parameters.
private enum NamedSchedule: String, CaseIterable {
  case constant, cosine
}

extension FieldType where Value == RateSchedule {
  fileprivate static var schedule: Self {
    let named = FieldType<NamedSchedule>.choice.map { name -> RateSchedule in
      name == .constant ? .constant : .cosine
    } from: {
      $0 == .cosine ? .cosine : .constant
    }
    let step = FieldType<RateSchedule>.mapping("the steps of the rate") { fields in
      .step(
        every: fields.required("every", .integer(for: .every), "The iterations between two steps."),
        factor: fields.required("factor", .number(for: .factor), "By which each step multiplies the rate."))
    }
    return FieldType(
      expectation: "`constant`, `cosine` or {every: n, factor: f}", shape: .either(named.shape, step.shape),
      placeholder: .constant, show: named.show
    ) { site, context in
      if case .mapping = site.node.content { return step.value(at: site, &context) }
      return named.value(at: site, &context)
    }
  }
}
