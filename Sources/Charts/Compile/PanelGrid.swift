/// How the panels of a figure are put into rows and columns.
struct PanelGrid: Equatable {
  let count: Int
  let columns: Int

  /// - Parameter columns: nil for a number that suits the count.
  init(count: Int, columns: Int?) {
    self.count = count
    let usual =
      switch count {
      case ...1: 1
      case 2, 4: 2
      case 3, 5...9: 3
      default: 4
      }
    self.columns = min(max(columns ?? usual, 1), max(count, 1))
  }

  var rows: Int { (count + columns - 1) / columns }

  func row(of panel: Int) -> Int { panel / columns }

  func column(of panel: Int) -> Int { panel % columns }

  /// Whether no panel stands below this one.
  func isLowest(_ panel: Int) -> Bool { panel + columns >= count }

  /// Whether a row has a panel with none below it.
  func hasLowest(row: Int) -> Bool { (row + 1) * columns + columns > count }
}
