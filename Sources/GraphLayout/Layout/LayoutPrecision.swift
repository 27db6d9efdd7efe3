internal import Kernels

/// The arithmetic of the repulsion of a pair of nodes; all else is in double precision.
public enum LayoutPrecision: String, Hashable, Sendable, CaseIterable {
  /// 24 binary digits, as the post had; three to four times as fast. With an `epsilon` below 1e-18, `double` takes its place.
  case single
  case double

  /// That of the kernels, for an objective with this `epsilon`.
  func forces(epsilon: Double) -> PairForces.Precision { self == .single && epsilon >= 1e-18 ? .single : .double }
}
