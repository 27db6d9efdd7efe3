import Foundation
import Testing

/// Specs with mistakes, and every word that is said about them.
///
/// A case is a file in `Mistakes`: the spec, the line `====`, and the whole text of the diagnostics. Lines at its start
/// that begin with `# --set` are overrides of the command line. To add a case, write its spec, run the tests with
/// `FOLIO_RECORD=1`, and read what was appended.
struct MistakeTests {
  @Test(arguments: Mistake.all)
  func `a mistake is told where it is, what it is and what to do`(mistake: Mistake) throws {
    let found = try mistake.diagnosed()
    if ProcessInfo.processInfo.environment["FOLIO_RECORD"] != nil { try mistake.record(found) }
    #expect(found == mistake.expected)
  }

  @Test func `the table has the sixty mistakes that were asked for`() {
    #expect(Mistake.all.count >= 60)
  }
}
