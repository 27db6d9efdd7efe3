import Notebook
import Report

/// What one figure adds to the output of a cell.
struct FigureOutput {
  let block: ReportBlock
  let assets: [ReportAsset]
  let figure: FigureSequence
}

extension CellOutput {
  /// Adds a figure after what is there.
  mutating func append(_ output: FigureOutput) {
    blocks.append(output.block)
    assets += output.assets
    figures.append(output.figure)
  }

  /// The output of a cell that begins with a figure.
  init(_ figure: FigureOutput, value: (any CellValue)? = nil, metrics: [JSONValue.Member] = []) {
    self.init(
      value: value, blocks: [figure.block], assets: figure.assets, metrics: metrics, figures: [figure.figure])
  }
}
