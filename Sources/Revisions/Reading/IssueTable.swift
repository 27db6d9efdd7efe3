internal import Bytes
internal import Tabular

/// The rows of a table of issues, whatever its format.
struct IssueTable: ~Copyable {
  private var separated: TableReader?
  private var json: JSONTableReader?
  let header: [String]

  init(_ source: consuming ByteSource, format: IssueFormat) throws(TabularError) {
    switch format {
    case .separated(let separator):
      let reader = try TableReader(source, separator: separator)
      header = reader.header
      separated = consume reader
    case .json:
      let reader = try JSONTableReader(source)
      header = reader.header
      json = consume reader
    }
  }

  mutating func next() throws(TabularError) -> TableRow? {
    if let row = try separated?.next() { return row }
    return try json?.next() ?? nil
  }
}
