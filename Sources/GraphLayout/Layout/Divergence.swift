/// A descent has come to coordinates where the loss is not finite.
struct Divergence: Error {
  let iteration: Int
  let coordinates: AxisCoordinates

  /// The reason in terms of what was declared.
  func error(_ graph: Graph, _ options: LayoutOptions) -> LayoutError {
    guard !options.terms.isEmpty, coordinates.values.allSatisfy(\.isFinite),
      let fault = CompiledTerms(options.terms, graph: graph).fault(at: coordinates)
    else { return .diverged(iteration: iteration) }
    return .undefinedEnergy(fault, iteration: iteration)
  }
}
