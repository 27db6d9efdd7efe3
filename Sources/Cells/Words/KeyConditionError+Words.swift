import Notebook
public import Revisions

extension KeyConditionError {
  /// The condition's mistake as a sentence with a hint.
  public var words: String {
    let words = CellError(self, field: [])
    return words.message + (words.hint.map { "; \($0)" } ?? "")
  }
}
