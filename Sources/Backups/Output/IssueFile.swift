/// A file of issues, of which the end is not yet written.
struct IssueFile {
  /// The bytes that were written behind the header.
  var written = 0
  /// What follows them.
  var pending: [UInt8] = []
  /// The bytes of the run of issues that is open; 0 where none is. Runs end by what they hold themselves, so that the bytes of a file do not
  /// depend on other files.
  var run = 0

  mutating func endRun(_ closing: [UInt8]) {
    guard run > 0 else { return }
    pending.append(contentsOf: closing)
    run = 0
  }
}
