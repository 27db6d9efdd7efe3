/// What differs between two reports, by their records: the older and the newer of one notebook.
public struct ReportComparison: Hashable, Sendable {
  /// Parameters whose values differ, or that only one of the runs had.
  public let parameters: [ValueChange]
  /// The older and the newer title, where they differ.
  public let titles: [String]
  /// The changed cells in the order of the newer report; those that it does not have come last.
  public let cells: [CellChange]

  public init(from old: RunRecord, to new: RunRecord) {
    parameters = ValueChange.between(old.parameters, new.parameters)
    titles = old.title == new.title ? [] : [old.title, new.title]
    let before = Dictionary(old.cells.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(new.cells.map(\.id))
    let pairs: [(RunRecord.Cell?, RunRecord.Cell?)] =
      new.cells.map { (before[$0.id], $0) } + old.cells.filter { !ids.contains($0.id) }.map { ($0, nil) }
    let changed = Set(pairs.compactMap { CellChange($0.0, $0.1, changed: [])?.id })
    cells = pairs.compactMap { CellChange($0.0, $0.1, changed: changed) }
  }

  /// Whether the runs said and showed the same; the programs and the bytes of the specs may differ.
  public var isEmpty: Bool { parameters.isEmpty && titles.isEmpty && cells.isEmpty }
}
