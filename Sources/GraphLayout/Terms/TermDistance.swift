/// The distance that a term of the objective is about.
public enum TermDistance: String, Hashable, Sendable, CaseIterable {
  case squaredEuclidean = "squared-euclidean"
  case euclidean, manhattan, cosine

  var metric: NodeMetric {
    switch self {
    case .squaredEuclidean, .euclidean: .euclidean
    case .manhattan: .manhattan
    case .cosine: .cosine
    }
  }

  /// The distance in a formula.
  var variable: String { self == .squaredEuclidean ? "d2" : "d" }
}
