import ArgumentParser
import Bytes
import Files
import Tabular

/// `folio issues filter`: the rows of a table with a value.
struct IssuesFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Print the rows of a CSV file in which a column has a value.",
    discussion: """
      The file may be of any size, and compressed: rows are written to standard output while they are read.

      EXAMPLE
        folio issues filter issues.csv.gz --where geo_value=ca > california.csv
      """)

  @Argument(help: ArgumentHelp("The table; `-` reads standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(name: .customLong("where"), help: ArgumentHelp("The column and its value.", valueName: "column=value"))
  var condition: String

  func run() throws {
    let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw ValidationError("--where takes COLUMN=VALUE") }
    let value = Array(parts[1].utf8)
    try StreamedTable.exiting(file) {
      var reader = try StreamedTable.open(file)
      let column = try reader.column(String(parts[0]))
      var writer = TableWriter(header: reader.header)
      while let row = try reader.next() {
        if row[column].elementsEqual(value) { StreamedTable.copy(row, to: &writer) }
        if writer.bytes.count >= StreamedTable.chunkSize {
          try StandardStream.output.writeAll(writer.bytes)
          writer = TableWriter()
        }
      }
      try StandardStream.output.writeAll(writer.bytes)
    }
  }
}
