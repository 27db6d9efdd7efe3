internal import CKernels

/// The repulsion of all pairs in single precision, each pair once, strip by strip of the points.
///
/// What a strip's points do to the later ones waits in single precision until the strip is done. Strips have one size, and are
/// added up in their order: the sums do not depend on who computes which.
struct SinglePrecisionRepulsion: Sendable {
  /// Points of a strip: a multiple of the lanes.
  private static let stripSize = 256

  private let count: Int
  private let level: InstructionLevel
  private var singles: [Float]
  private var columns: [Float]
  private var mask: [UInt16]
  private var scratch: [Float]
  /// What the points feel of earlier ones, in all strips so far; zero between evaluations.
  private var totals: [Double]

  init(count: Int, dimension: Int, level: InstructionLevel) {
    self.count = count
    self.level = level
    let lanes = folio_single_lanes
    let stride = (count + lanes - 1) / lanes * lanes
    singles = [Float](repeating: 0, count: stride * dimension)
    columns = singles
    totals = [Double](repeating: 0, count: stride * dimension)
    mask = [UInt16](repeating: 0, count: stride / lanes * 4)
    scratch = [Float](repeating: 0, count: (dimension * 8 + 1) * lanes)
  }

  /// The repulsion's sum over ordered pairs; leaves the gradient of all terms, and the sums of the others.
  mutating func evaluate(
    at coordinates: [Double], energy: folio_pair_energy, offsets: [Int32], neighbours: [Int32],
    gradient: inout [Double], sums: inout [Double]
  ) -> Double {
    var repulsion = 0.0
    unsafe withUnsafePointer(to: energy) { energy in
      unsafe folio_narrow(energy, coordinates, &singles)
      for first in stride(from: 0, to: count, by: Self.stripSize) {
        var part = 0.0
        unsafe folio_pair_repulsion_single(
          level.code, energy, singles, offsets, neighbours, &gradient, &part, &columns, &mask, &scratch, first,
          min(first + Self.stripSize, count))
        unsafe folio_add_columns(energy, columns, &totals, first)
        repulsion += part
      }
      unsafe folio_pair_attraction(energy, coordinates, offsets, neighbours, &totals, &gradient, &sums)
    }
    return 2 * repulsion
  }
}
