public import Report

/// What happens during a run, for those who watch.
public enum RunEvent: Sendable {
  case started(id: String)
  /// A share from 0 to 1; shares of a cell never fall.
  case advanced(id: String, share: Double)
  case ended(id: String, status: CellStatus, decision: CacheDecision)
}
