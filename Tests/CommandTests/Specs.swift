/// Specs that run in an instant.
enum Specs {
  static let edges = "0 1\n1 2\n2 0\n"

  /// Four cells in a chain of three and one apart.
  static let tiny = """
    folio: 1
    title: Tiny
    parameters:
      steps: 20
      data: data/edges.txt
    cells:
      - id: words
        markdown: Some *prose*.
      - id: net
        graph: ${data}
      - id: walk
        layout:
          graph: net
          iterations: ${steps}
      - id: losses
        chart: {layout: walk}

    """

  /// A cell that fails, one that needs it, one that needs that one, and one apart.
  static let failing = """
    folio: 1
    title: Failing
    cells:
      - id: net
        graph: data/wrong.txt
      - id: walk
        layout: {graph: net, iterations: 5}
      - id: film
        animation: {layout: walk}
      - id: words
        markdown: Apart.

    """

  static let wrong = """
    folio: 1
    title: Wrong
    cells:
      - grph: data/edges.txt

    """

  static let files = [
    "tiny.yaml": tiny, "failing.yaml": failing, "wrong.yaml": wrong, "data/edges.txt": edges,
    "data/wrong.txt": "# n: 2\n0 1\n1 5\n",
  ]
}
