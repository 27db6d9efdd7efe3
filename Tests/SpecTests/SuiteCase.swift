import Foundation
import TestSupport
import Testing

/// A case of the YAML project's own suite, with what YAML-lite should make of it.
struct SuiteCase: Decodable, CustomTestStringConvertible {
  enum Expectation: String, Decodable {
    case parse
    case refuse
    case invalid
  }

  let id: String
  let name: String
  var expect: Expectation
  /// The features that lead to a refusal, separated by commas.
  var reason: String
  let yaml: String
  var json: String?
  let events: String?

  var testDescription: String { "\(id) \(name)" }

  /// The classified suite with our corrections; empty without the shared folder.
  static let all: [SuiteCase] = {
    guard SharedFolder.isPresent,
      let text = try? SharedFolder.text("data/yaml/yaml-test-suite.json"),
      let cases = try? JSONDecoder().decode([SuiteCase].self, from: Data(text.utf8))
    else { return [] }
    return cases.map(\.corrected)
  }()

  static func expecting(_ expectation: Expectation) -> [SuiteCase] { all.filter { $0.expect == expectation } }

  /// The rows whose classification contradicts the rule that it applies.
  private var corrected: SuiteCase {
    var row = self
    switch id {
    case "JR7V":
      // `another ? string` and `key?: value` have no `?` key: YAML reads plain scalars with a `?` in them.
      row.expect = .parse
      row.json = """
        ["a?string", "another ? string", {"key": "value?"}, ["a?string"], ["another ? string"],
         {"key": "value?"}, {"key": "value?"}, {"key?": "value"}]
        """
    case "UKK6/01":
      // `::` has a key: the plain scalar `:`, as in `:foo: safe colon` (2EBW) and `a:::` (8CWC), both to be parsed.
      row.expect = .parse
      row.json = #"{":": null}"#
    case "M2N8/00", "M2N8/01":
      // Both write the key behind `?`, which is refused before the missing key in it is seen.
      row.reason = "explicit-key"
    default:
      break
    }
    return row
  }
}
