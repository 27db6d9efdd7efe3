internal import CKernels

/// The instruction set that a kernel is compiled for; every level gives the same bits.
public enum InstructionLevel: Sendable, CaseIterable {
  /// What every CPU of the architecture has: SSE2 on x86-64.
  case baseline
  /// x86-64-v3: AVX2.
  case v3
  /// x86-64-v4: AVX-512.
  case v4

  /// Whether this CPU runs code of the level.
  public var isSupported: Bool { folio_level_is_supported(code) }

  /// The highest level that this CPU supports.
  public static let highest = allCases.last(where: \.isSupported) ?? .baseline

  /// What kernels use that are told nothing else: the highest level, or what a test has bound for its task.
  @TaskLocal public static var best = highest

  var code: folio_level {
    switch self {
    case .baseline: folio_level_baseline
    case .v3: folio_level_v3
    case .v4: folio_level_v4
    }
  }
}
