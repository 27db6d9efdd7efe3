import Notebook

extension CellError {
  /// The result of `body`, its typed error put into words.
  static func rewording<Result: ~Copyable, Failure: Error>(
    _ words: (Failure) -> CellError, _ body: () throws(Failure) -> Result
  ) throws(CellError) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw words(error)
    }
  }
}
