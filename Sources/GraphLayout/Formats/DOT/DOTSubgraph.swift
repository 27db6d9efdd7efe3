/// A subgraph of the DOT language that can come up again: those of one name within one graph or subgraph are the same.
struct DOTSubgraph {
  struct Name: Hashable {
    let parent: Int
    let name: String
  }

  let number: Int
  /// Its nodes so far.
  var nodes: [Int] = []
}
