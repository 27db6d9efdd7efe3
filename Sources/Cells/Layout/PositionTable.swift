import GraphLayout

/// The final positions of a descent as `id,x,y[,z]`, or `id,x1,…,xd` beyond three dimensions.
struct PositionTable {
  let data: TableData

  init(_ value: LayoutValue, _ descent: Int) {
    let positions = value.descents[descent].result.finalPositions
    let names = positions.dimension <= 3 ? ["x", "y", "z"] : (1...positions.dimension).map { "x\($0)" }
    data = TableData(
      columns: [.init("id")] + names.prefix(positions.dimension).map { .init($0, isNumeric: true) },
      rows: (0..<positions.nodeCount).map { node in
        [value.graph.label(of: node)] + positions[node].map(TableData.text)
      })
  }
}
