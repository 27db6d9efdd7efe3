import ArgumentParser
import Notebook
import Spec

/// Finds what to export among the cells of a plan and the figures of a cell.
enum FigureSearch {
  /// The position of the cell with an id, or of the only one with figures.
  static func cell(_ id: String?, in plan: Plan) throws -> Int {
    let positions = plan.cells.indices.filter { type(of: plan.cells[$0].declaration.cell).hasFigures }
    let ids = list(positions.map { plan.cells[$0].id })
    guard let id else {
      switch positions.count {
      case 1: return positions[0]
      case 0: throw ValidationError("no cell of \(plan.stem) has a figure")
      default: throw ValidationError("name the cell: those with figures are \(ids)")
      }
    }
    guard let position = plan.position(of: id) else {
      let hint = Suggestion.hint(for: id, among: plan.cells.map(\.id))
      throw ValidationError("there is no cell `\(id)`; \(hint ?? "those with figures are \(ids)")")
    }
    guard positions.contains(position) else {
      throw ValidationError(
        "the cell `\(id)` has no figure; " + (positions.isEmpty ? "no cell has one" : "those with figures are \(ids)"))
    }
    return position
  }

  /// The figure of that name, or the only one.
  static func figure(_ name: String?, of figures: [any CellFigure], cell: String) throws -> any CellFigure {
    let names = list(figures.compactMap(\.name))
    guard let name else {
      switch figures.count {
      case 1: return figures[0]
      case 0: throw ValidationError("the cell `\(cell)` came out without a figure")
      default: throw ValidationError("name one of the figures of `\(cell)` by --figure: \(names)")
      }
    }
    guard let figure = figures.first(where: { $0.name == name }) else {
      throw ValidationError(
        "`\(cell)` has no figure `\(name)`; " + (names.isEmpty ? "its only one has no name" : "there are \(names)"))
    }
    return figure
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
