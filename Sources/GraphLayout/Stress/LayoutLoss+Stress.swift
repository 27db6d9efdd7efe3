extension LayoutLoss {
  /// A stress, which is the only term.
  init(stress: Double) { self.init([Part(name: "stress", value: stress)]) }
}
