extension LayoutOptions {
  /// The objective, or a plain one of about the same stiffness as the terms.
  var resemblingObjective: LayoutObjective { terms.isEmpty ? objective : LayoutObjective(resembling: terms) }

  /// The same options, where terms that make up a plain objective have become it.
  var withPlainTerms: LayoutOptions {
    guard !terms.isEmpty, let objective = LayoutObjective(terms) else { return self }
    var options = self
    options.objective = objective
    options.terms = []
    options.usesWeights = false
    return options
  }
}
