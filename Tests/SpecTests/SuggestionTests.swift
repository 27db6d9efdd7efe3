import Spec
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("a", "a", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "acbd", 1),
    ("ca", "abc", 3), ("é", "e", 1), ("iterations", "itterations", 1), ("layout", "alyotu", 2),
  ])
  func `an edit inserts, deletes, replaces or swaps neighbours`(name: String, other: String, distance: Int) {
    #expect(Suggestion.distance(from: name, to: other) == distance)
    #expect(Suggestion.distance(from: other, to: name) == distance)
  }

  @Test(arguments: [
    ("itterations", "iterations"), ("sedes", "seeds"), ("Graph", "graph"), ("as_of", "as-of"), ("grpah", "graph"),
    ("optimiser", "optimizer"), ("di", "id"), ("iteratoins", "iterations"),
  ])
  func `a name that is nearly right is found`(name: String, meant: String) {
    let names = ["as-of", "graph", "id", "iterations", "optimizer", "seeds"]
    #expect(Suggestion.nearest(to: name, among: names) == meant)
    #expect(Suggestion.hint(for: name, among: names) == "did you mean `\(meant)`?")
  }

  @Test(arguments: ["", "x", "xy", "graphics", "iterate", "seeds", String(repeating: "i", count: 100)])
  func `a name that is far, short or right has no suggestion`(name: String) {
    let names = ["id", "graph", "iterations", "seeds"]
    #expect(Suggestion.nearest(to: name, among: names) == nil)
    #expect(Suggestion.hint(for: name, among: names) == nil)
  }

  @Test func `of several, the longest common start wins, then the order of the alphabet`() {
    #expect(Suggestion.nearest(to: "beta3", among: ["beta2", "beta1"]) == "beta1")
    #expect(Suggestion.nearest(to: "beta3", among: ["zeta3", "beta1"]) == "beta1")
    #expect(Suggestion.nearest(to: "beta3", among: ["bet", "beta31"]) == "beta31")
  }
}
