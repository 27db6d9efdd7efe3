public import Report

/// All that the run of a cell leaves behind.
public struct CellOutput: Sendable {
  /// For the cells that refer to this one.
  public var value: (any CellValue)?
  /// For the page, in order.
  public var blocks: [ReportBlock]
  /// The files that the blocks name, and others that readers may want.
  public var assets: [ReportAsset]
  /// Named results, in the order in which `run.json` lists them.
  public var metrics: [JSONValue.Member]
  /// The figures of the blocks, to be drawn again elsewhere; an output from the cache has none.
  public var figures: [any CellFigure]
  /// For the page and `run.json`; those of the figures are added after the run.
  public var warnings: [CellWarning] = []

  public init(
    value: (any CellValue)? = nil, blocks: [ReportBlock] = [], assets: [ReportAsset] = [],
    metrics: [JSONValue.Member] = [], figures: [any CellFigure] = []
  ) {
    self.value = value
    self.blocks = blocks
    self.assets = assets
    self.metrics = metrics
    self.figures = figures
  }
}
