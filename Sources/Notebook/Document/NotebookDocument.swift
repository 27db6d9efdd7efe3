public import Markup
public import Spec

/// A spec as a notebook: what is to be run, each part with its place in the text.
public struct NotebookDocument: Sendable {
  public let source: SourceFile
  public let title: String
  public let summary: [Block]
  /// In the order of the spec.
  public let parameters: [Parameter]
  /// In the order of the spec; no two have the same id.
  public let cells: [CellDeclaration]
}
