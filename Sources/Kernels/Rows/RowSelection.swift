internal import CKernels

/// Columns of rows, in the order in which records hold them.
public struct RowSelection: Hashable, Sendable {
  let columns: [UInt32]
  /// The least number of columns that a row has to have.
  let bound: Int

  /// - Parameter columns: Their numbers from 0; nil stands for a column that the rows have not.
  public init(_ columns: [Int?]) {
    precondition(columns.allSatisfy { $0.map { $0 >= 0 && $0 < Int(UInt32.max) } ?? true })
    self.columns = columns.map { $0.map { UInt32($0) } ?? folio_no_column }
    bound = (columns.compactMap(\.self).max() ?? -1) + 1
  }
}
