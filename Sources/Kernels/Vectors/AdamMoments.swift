internal import CKernels

/// The means of gradients and of their squares that the Adam optimiser keeps, and its update.
///
/// D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, in the order of operations of
/// `torch.optim.Adam`. The same bits at every `InstructionLevel`.
public struct AdamMoments: Sendable {
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Double
  private let level: InstructionLevel
  private var updates = 0
  private var mean: [Double]
  private var meanSquare: [Double]

  /// - Parameters:
  ///   - beta1: How much of the mean of the gradients an update keeps, and `beta2` of the mean of their squares.
  ///   - epsilon: Added to the root of the mean square.
  ///   - count: Coordinates, padding included.
  ///
  /// - Precondition: `count` is a multiple of 8, as `PairForces.stride(count:)` is; the CPU supports the level.
  public init(beta1: Double, beta2: Double, epsilon: Double, count: Int, level: InstructionLevel = .best) {
    precondition(count % Int(folio_lanes) == 0 && level.isSupported)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.level = level
    mean = [Double](repeating: 0, count: count)
    meanSquare = mean
  }

  /// Moves the coordinates one step against the gradient.
  ///
  /// - Precondition: As many coordinates and as many elements in the gradient as the moments were made for.
  public mutating func update(_ coordinates: inout [Double], gradient: [Double], rate: Double) {
    precondition(coordinates.count == mean.count && gradient.count == mean.count)
    updates += 1
    let adam = folio_adam(
      beta1: beta1, beta2: beta2, step: rate / (1 - Elementary.pow(beta1, Double(updates))),
      correction: (1 - Elementary.pow(beta2, Double(updates))).squareRoot(), epsilon: epsilon)
    unsafe withUnsafePointer(to: adam) { adam in
      unsafe folio_adam_update(level.code, adam, gradient, &mean, &meanSquare, &coordinates, mean.count)
    }
  }
}
