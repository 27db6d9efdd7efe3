/// How the panels of a figure are put into rows and columns.
struct PanelGrid: Equatable {
  let count: Int
  let columns: Int

  /// - Parameters:
  ///   - columns: nil for a number that suits the count and the width.
  ///   - width: The room for all columns; each gets at least 100 points of it.
  init(count: Int, columns: Int?, width: Double) {
    self.count = count
    let usual =
      switch count {
      case ...1: 1
      case 2, 4: 2
      case 3, 5...9: 3
      default: 4
      }
    let wanted = columns ?? min(usual, max(1, Int(width / 160)))
    self.columns = min(max(wanted, 1), max(count, 1), max(1, Int(width / 100)))
  }

  var rows: Int { (count + columns - 1) / columns }

  func row(of panel: Int) -> Int { panel / columns }

  func column(of panel: Int) -> Int { panel % columns }

  /// Whether no panel stands below this one.
  func isLowest(_ panel: Int) -> Bool { panel + columns >= count }

  /// Whether a row has a panel with none below it.
  func hasLowest(row: Int) -> Bool { (row + 1) * columns + columns > count }
}
