/// Columns of rows, in the order in which records hold them.
public struct RowSelection: Hashable, Sendable {
  let columns: [UInt32]
  /// The least number of columns that a row has to have.
  let bound: Int

  /// - Parameter columns: Their numbers from 0.
  public init(_ columns: [Int]) {
    precondition(columns.allSatisfy { $0 >= 0 && $0 < Int(UInt32.max) })
    self.columns = columns.map { UInt32($0) }
    bound = (columns.max() ?? -1) + 1
  }
}
