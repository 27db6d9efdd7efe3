/// How the process ends where it did not do all that it was asked to.
enum ExitStatus: Int32, Error {
  /// A cell failed, or a file of data is wrong.
  case cellFailed = 1
  /// The spec or the arguments are wrong, or the output cannot be written.
  case wrongInput = 2
  /// Ctrl-C, as shells count it.
  case interrupted = 130
}
