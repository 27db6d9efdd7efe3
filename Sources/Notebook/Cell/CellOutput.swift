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

  public init(
    value: (any CellValue)? = nil, blocks: [ReportBlock] = [], assets: [ReportAsset] = [],
    metrics: [JSONValue.Member] = []
  ) {
    self.value = value
    self.blocks = blocks
    self.assets = assets
    self.metrics = metrics
  }
}
