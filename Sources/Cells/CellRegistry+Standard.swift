public import Notebook

extension CellRegistry {
  /// Every kind of cell that folio has.
  public static let standard = CellRegistry([
    MarkdownCell.self,
    GraphCell.self,
    LayoutCell.self,
    DrawingCell.self,
    AnimationCell.self,
    ChartCell.self,
    ArchiveCell.self,
    BackupsCell.self,
    AsOfCell.self,
    SweepCell.self,
    SliderCell.self,
    HistoryCell.self,
    RevisionsCell.self,
    TriangleCell.self,
    CompletenessCell.self,
    WeightsCell.self,
    EfficiencyCell.self,
    BacktestCell.self,
    NowcastCell.self,
    TableCell.self,
  ])
}
