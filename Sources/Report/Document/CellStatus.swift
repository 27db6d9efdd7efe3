/// How the run of a cell ended.
public enum CellStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case ok
  case failed
  /// A cell that it refers to failed or was skipped.
  case skipped
}
