public import Markup
public import Spec

/// One cell of a notebook, its fields read.
public struct CellDeclaration: Sendable {
  /// The spec's, else the kind and a number: the third `markdown` cell is `markdown-3`.
  public let id: String
  /// Where the id is written, or the kind.
  public let span: SourceSpan
  public let kind: CellKind
  public let cell: any Cell
  /// Shown by the page around the output, so none of these is part of the fingerprint.
  public let title: [Inline]?
  public let caption: [Inline]?
  public let alt: String?
  /// What is written below the kind, parameters put in.
  let body: Node
  /// The cells that the fields refer to, in the order of reading.
  let references: [Reference]
  let paths: [FilePath]

  /// The place of the field on a path of names, or of the nearest one above it that is written.
  func span(ofField path: [String]) -> SourceSpan {
    var place = kindSpan
    var node = body
    if case .mapping = body.content {} else if let first = path.first, first == kind.shorthand { return body.span }
    for name in path {
      guard case .mapping(let entries) = node.content, let entry = entries.first(where: { $0.key.text == name })
      else { return place }
      node = entry.value
      place = node.span
    }
    return place
  }

  /// Where the name of the kind is written.
  let kindSpan: SourceSpan
}
