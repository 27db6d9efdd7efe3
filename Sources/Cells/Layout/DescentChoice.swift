import GraphLayout
import Notebook
import Spec

/// Which descents of a layout a figure shows.
enum DescentChoice: Hashable {
  case best
  case all
  case seed(Int)

  /// The positions of the descents in the value.
  func positions(in value: LayoutValue) throws(CellError) -> [Int] {
    switch self {
    case .best: return [value.best]
    case .all: return Array(value.descents.indices)
    case .seed(let seed):
      guard let position = value.descents.firstIndex(where: { $0.seed == seed }) else {
        let names = value.descents.map { "`\($0.name)`" }.joined(separator: ", ")
        throw CellError(
          code: "unknown-seed", "the layout has no descent from seed \(seed)", field: ["seeds"],
          hint: "it has \(names)")
      }
      return [position]
    }
  }
}

extension FieldType where Value == DescentChoice {
  static var descents: Self {
    let words = "`best`, `all` or a seed"
    return .scalar(
      words, shape: .either(.choice(["best", "all"]), .integer(0...Int.max)), placeholder: .best,
      show: { choice in
        switch choice {
        case .best: "best"
        case .all: "all"
        case .seed(let seed): String(seed)
        }
      }, hint: { Suggestion.hint(for: $0.text, among: ["best", "all"]) }
    ) { scalar in
      switch scalar.text {
      case "best": return .best
      case "all": return .all
      default:
        guard case .integer(let seed) = scalar.core, seed >= 0 else { return nil }
        return .seed(seed)
      }
    }
  }
}
