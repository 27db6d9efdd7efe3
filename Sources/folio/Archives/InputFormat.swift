import ArgumentParser
import Revisions
import Tabular

/// What a text of issues is.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
  case tsv
  case json

  var format: IssueFormat {
    switch self {
    case .csv: .separated(.comma)
    case .tsv: .separated(.tab)
    case .json: .json
    }
  }
}
