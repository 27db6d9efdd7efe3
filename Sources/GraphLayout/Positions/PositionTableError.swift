public import Tabular

/// Why a table holds no positions of a graph's nodes.
public enum PositionTableError: Error, Hashable, Sendable {
  case table(TabularError)
  /// The first row ends in no number, and is not the header that it then had to be, with or without `id`.
  case wrongHeader([String], expected: [String])
  /// A row has neither one field per coordinate nor an id before them.
  case wrongColumnCount(Int, dimension: Int)
  case notANumber(String, at: TextPosition)
  /// The graph has no node of this label.
  case unknownNode(String, at: TextPosition)
  case repeatedNode(String, at: TextPosition)
  case wrongNodeCount(Int, expected: Int)
}
