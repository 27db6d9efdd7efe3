import Spec

/// The cells of a notebook with what each needs: a graph without cycles.
public struct Plan: Sendable {
  public let notebook: NotebookDocument
  /// The name of the report's folder.
  public let stem: String
  /// In the order of the spec.
  public let cells: [PlannedCell]
  /// Positions of ``cells``, each behind those that it needs.
  public let order: [Int]

  /// The position of a cell, nil where there is none with this id.
  public func position(of id: String) -> Int? {
    cells.firstIndex { $0.id == id }
  }

  /// The positions of these cells and of all that they need, in the order of the spec.
  public func closure(of positions: some Sequence<Int>) -> [Int] {
    var isNeeded = [Bool](repeating: false, count: cells.count)
    for position in positions { isNeeded[position] = true }
    for position in order.reversed() where isNeeded[position] {
      for input in cells[position].inputs { isNeeded[input] = true }
    }
    return cells.indices.filter { isNeeded[$0] }
  }
}
