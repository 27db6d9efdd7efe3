import Spec

/// A cell that the command line names and no spec has.
struct UnknownID {
  let id: String
  let among: [String]

  var message: String {
    let hint =
      Suggestion.hint(for: id, among: among) ?? "the cells are \(among.map { "`\($0)`" }.joined(separator: ", "))"
    return "--only: there is no cell `\(id)`; \(hint)"
  }
}
