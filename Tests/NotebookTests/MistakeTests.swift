import Foundation
import Spec
import TestSupport
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

  @Test func `whatever becomes of a spec, its mistakes stand inside of it and in order`() throws {
    let folder = try Mistake.folderWithData()
    var random = SplitMix64(seed: 0)
    let scraps = ["\n", "  ", ": ", "- ", "{", "}", "[", "]", "\"", "|", "${x}", "$\\frac", "~", "é", "#", "\t", "0"]
    for mistake in Mistake.all {
      var scalars = Array(mistake.spec.unicodeScalars)
      for _ in 0..<3 {
        let start = Int.random(in: 0...scalars.count, using: &random)
        let end = min(scalars.count, start + Int.random(in: 0...6, using: &random))
        scalars.replaceSubrange(start..<end, with: Array((scraps.randomElement(using: &random) ?? "").unicodeScalars))
        let text = String(String.UnicodeScalarView(scalars))
        let starts = mistake.diagnostics(of: text, in: folder).map(\.span.start)
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(starts == starts.sorted(), "\(text)")
        for start in starts {
          #expect((1...lines.count).contains(start.line), "\(text)")
          guard lines.indices.contains(start.line - 1) else { continue }
          #expect((1...lines[start.line - 1].count + 1).contains(start.column), "\(text)")
        }
      }
    }
  }
}
