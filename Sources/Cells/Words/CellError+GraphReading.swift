import GraphLayout
import Notebook
import Spec
import Tabular
import XML

extension CellError {
  /// - Parameter file: The name of the file, as outputs show it.
  init(_ error: GraphReadingError, file: String) {
    switch error {
    case .source(let error):
      self.init(error, file: file)
    case .table(let error):
      self.init(error, file: file)
    case .xml(.unreadable(let error)):
      self.init(error, file: file)
    case .xml(.malformed(let fault, let line, let column)):
      self.init(code: "invalid-xml", "\(file):\(line):\(column): \(fault.words)", field: ["file"])
    case .malformed(let fault, let place):
      self.init(
        code: "invalid-graph-file", "\(file):\(place.line):\(place.column): \(fault.words)", field: ["file"],
        hint: fault.hint)
    }
  }

  /// - Parameter name: The name of a file that says nothing of its format.
  init(unknownFormat name: String) {
    let formats = GraphFormat.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    self.init(
      code: "unknown-format", "the name of \(name) does not tell which format it has", field: ["file"],
      hint: "state `format`, one of \(formats)")
  }
}
