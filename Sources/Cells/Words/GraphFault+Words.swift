import GraphLayout

extension GraphFault {
  /// What is wrong.
  var words: String {
    switch self {
    case .notUTF8: "the text is not UTF-8"
    case .lineTooLong(let limit): "the line has more than \(limit) bytes"
    case .textTooLong(let limit): "the text has more than \(limit) bytes"
    case .unexpected(let found?, let expected): "expected \(expected.words), found `\(found)`"
    case .unexpected(nil, let expected): "expected \(expected.words)"
    case .unterminated(let token): "\(token.words) does not end"
    case .tooDeep(let limit): "more than \(limit) levels stand within one another"
    case .unsupported(let what): "`\(what)` cannot be read as a simple graph"
    case .notANumber(let text): "expected a number, found `\(text)`"
    case .notACount(let text): "expected a whole number from 0 on, found `\(text)`"
    case .missing(let what): "`\(what)` is missing"
    case .unknownColumns(let names):
      "no two of the columns \(names.map { "`\($0)`" }.joined(separator: ", ")) are known as the ends of edges"
    case .missingNode: "a node is missing"
    case .unknownNode(let name): "there is no node `\(name)`"
    case .repeatedNode(let name): "the node `\(name)` is there already"
    case .nodeOutOfRange(let node, let allowed, _):
      allowed.isEmpty
        ? "there is no node \(node): there are none at all"
        : "the node \(node) is not one of \(allowed.lowerBound) to \(allowed.upperBound - 1)"
    case .moreNodesThanAnnounced(let label, let count, _): "`\(label)` is the node number \(count + 1)"
    case .contradictoryNodeCount(let line): "line \(line) gives another number of nodes"
    case .wrongCount(let count, let expected, let line): "line \(line) announces \(expected), and here are \(count)"
    case .oneSided(let node, let neighbour):
      "node \(node) has the neighbour \(neighbour), which does not have node \(node)"
    case .notSquare(let rows, let columns): "the matrix has \(rows) rows and \(columns) columns"
    case .tooManyNodes(let limit): "there are more than \(limit) nodes"
    case .tooManyEdges(let limit): "there are more than \(limit) edges"
    case .noGraph: "there is no graph"
    case .severalGraphs: "there is a second graph"
    }
  }

  /// What helps.
  var hint: String? {
    switch self {
    case .missingNode: "an edge names two nodes"
    case .unknownColumns: "call them `source` and `target`"
    case .nodeOutOfRange(_, _, let line), .moreNodesThanAnnounced(_, _, let line):
      "line \(line) says how many there are"
    case .oneSided: "each edge stands on the lines of both its ends"
    case .notSquare: "the matrix of a graph has a row and a column for each node"
    case .severalGraphs: "a file holds one graph"
    default: nil
    }
  }
}

extension GraphToken {
  /// What it is called.
  var words: String {
    switch self {
    case .literal(let text): "`\(text)`"
    case .oneOf(let texts): "one of \(texts.map { "`\($0)`" }.joined(separator: ", "))"
    case .name: "a name"
    case .value: "a value"
    case .text: "a text"
    case .comment: "the comment"
    case .list: "a list"
    case .object: "an object"
    case .end: "nothing more"
    }
  }
}
