public import Report
public import Spec

/// How one cell of a plan came out.
public struct CellOutcome: Sendable {
  public enum Result: Sendable {
    case ok(CellOutput)
    case failed(Diagnostic)
    /// Some of the cells with these ids, which it needs, have no output.
    case skipped(waitingFor: [String])
  }

  /// In the plan.
  public let position: Int
  public let decision: CacheDecision
  public let result: Result

  public var status: CellStatus {
    switch result {
    case .ok: .ok
    case .failed: .failed
    case .skipped: .skipped
    }
  }

  /// Why it ran, came from the cache or was skipped.
  public var explanation: String {
    guard case .skipped(let ids) = result else { return decision.description }
    return "skipped: no result of \(ids.joined(separator: ", "))"
  }

  public var output: CellOutput? {
    guard case .ok(let output) = result else { return nil }
    return output
  }
}
