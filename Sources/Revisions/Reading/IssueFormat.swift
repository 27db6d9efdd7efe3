public import Tabular

/// How a text holds a table of issues.
public enum IssueFormat: Hashable, Sendable {
  /// CSV, TSV and their kin, with a header.
  case separated(TableSeparator)
  /// JSON Lines, an array of objects, or an answer of the COVIDcast API.
  case json

  /// The format that the name of a file tells, behind any ending of a compression: TSV and JSON by their endings, else CSV.
  public init(fileName: String) {
    var name = fileName.lowercased()
    for ending in [".gz", ".zst", ".zstd"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
      break
    }
    if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
      self = .separated(.tab)
    } else if [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) {
      self = .json
    } else {
      self = .separated(.comma)
    }
  }
}
