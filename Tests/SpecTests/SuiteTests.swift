import Foundation
import Spec
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent))
struct SuiteTests {
  @Test func `the suite has the rows that the project counts`() {
    #expect(SuiteCase.all.count == 406)
    // Two rows moved from refuse to parse: see `SuiteCase.corrected`.
    #expect(SuiteCase.expecting(.parse).count == 107 + 2)
    #expect(SuiteCase.expecting(.refuse).count == 205 - 2)
    #expect(SuiteCase.expecting(.invalid).count == 94)
  }

  @Test(arguments: SuiteCase.expecting(.parse))
  func `the tree is the one of the suite`(row: SuiteCase) throws {
    let document = YAMLLite.parse(SourceFile(name: row.id, text: row.yaml))
    #expect(document.diagnostics == [])
    let root = try #require(document.accepted)
    if let json = row.json {
      #expect(JSONValue(root) == (try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))))
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(root.json().utf8)) == JSONValue(root))
    }
    if let events = row.events {
      #expect(root.events == SuiteEvents.body(of: events))
    }
    root.checkSpans(in: row.yaml)
  }

  @Test(arguments: SuiteCase.expecting(.refuse))
  func `valid YAML outside of the subset is refused by the name of its feature`(row: SuiteCase) {
    let codes = YAMLLite.parse(SourceFile(name: row.id, text: row.yaml)).diagnostics.map(\.code)
    #expect(!Set(codes).isDisjoint(with: Refusal.codes(for: row.reason)), "\(row.reason): \(codes)")
    #expect(Set(codes).isSubset(of: Refusal.allCodes), "valid YAML has no syntax error: \(codes)")
  }

  @Test(arguments: SuiteCase.expecting(.invalid))
  func `invalid YAML is an error`(row: SuiteCase) {
    #expect(!YAMLLite.parse(SourceFile(name: row.id, text: row.yaml)).diagnostics.isEmpty)
  }
}

/// The codes by which features outside of the subset are refused.
private enum Refusal {
  static let codesByReason: [String: Set<String>] = [
    "anchor-alias": ["anchor", "alias"],
    "colon-on-next-line": ["colon-on-next-line", "empty-key"],
    "complex-key": ["complex-key"],
    "directive": ["directive"],
    "document-end-marker": ["document-end"],
    "duplicate-key": ["duplicate-key"],
    "empty-key": ["empty-key"],
    "empty-stream": ["empty-document"],
    "explicit-key": ["explicit-key"],
    "flow-adjacent-colon-edge": ["adjacent-colon"],
    "flow-single-pair": ["single-pair"],
    "multi-doc": ["multiple-documents"],
    "multi-line-plain": ["multi-line-scalar"],
    "multi-line-quoted": ["multi-line-scalar"],
    "plain-starts-with-?": ["explicit-key"],
    "tab-in-leading-whitespace": ["tab-indentation"],
    "tag": ["tag"],
  ]

  static let allCodes = codesByReason.values.reduce(into: Set()) { $0.formUnion($1) }

  static func codes(for reasons: String) -> Set<String> {
    reasons.split(separator: ",").reduce(into: []) { $0.formUnion(codesByReason[String($1)] ?? []) }
  }
}
