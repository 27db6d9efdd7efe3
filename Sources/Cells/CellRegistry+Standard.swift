public import Notebook

extension CellRegistry {
  /// Every kind of cell that folio has.
  public static let standard = CellRegistry([
    MarkdownCell.self,
    GraphCell.self,
    LayoutCell.self,
    Exporting<DrawingCell>.self,
    Exporting<AnimationCell>.self,
    Exporting<ChartCell>.self,
    ArchiveCell.self,
    Exporting<BackupsCell>.self,
    Exporting<AsOfCell>.self,
    Exporting<SweepCell>.self,
    Exporting<SliderCell>.self,
    Exporting<HistoryCell>.self,
    Exporting<RevisionsCell>.self,
    Exporting<TriangleCell>.self,
    Exporting<CompletenessCell>.self,
    Exporting<WeightsCell>.self,
    Exporting<EfficiencyCell>.self,
    Exporting<BacktestCell>.self,
    Exporting<NowcastCell>.self,
    TableCell.self,
  ])
}
