internal import Kernels

/// A descent by sweeps on the sparse stress of one component.
///
/// The loss and the force are those that the last sweep met, at each node when its turn came.
struct SparseStressDescent: PartDescent {
  private static let patience = Patience(steps: 100, decrease: 5e-4)

  private var stress: SparseStress
  private var sums: PivotSprings.Sums
  private var energies: [Double] = []
  private let pairCount: Double
  private(set) var stopReason: StopReason?

  /// Sweeps once, to know its loss.
  init(_ stress: SparseStress, pairCount: Int) {
    self.stress = stress
    self.pairCount = Double(pairCount)
    sums = self.stress.sweep()
    energies = [sums.energy]
  }

  var positions: [Double] { stress.positions.map(Double.init) }

  /// As if of all pairs: the mean over the springs, weighted by how many pairs each stands for.
  var loss: LayoutLoss { LayoutLoss(stress: sums.energy * share) }
  var squaredForce: Double { sums.squaredForce * share * share }
  private var share: Double { stress.pairs > 0 ? pairCount / stress.pairs : 0 }

  mutating func advance() throws {
    guard stopReason == nil else { return }
    sums = stress.sweep()
    guard sums.energy.isFinite else { throw LayoutError.diverged(iteration: stress.sweeps) }
    energies.append(sums.energy)
    if Self.patience.isOver(energies) {
      stopReason = .loss
    } else if energies.count > Self.patience.steps {
      stopReason = .iterations
    }
  }
}
