import ArgumentParser
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

  @Option(help: ArgumentHelp("The column and its value.", valueName: "column=value"))
  var `where`: String

  func run() throws {
    let parts = `where`.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw ValidationError("--where takes COLUMN=VALUE") }
    let value = Array(parts[1].utf8)
    try TableFailure.exiting(file) { () throws(TabularError) in
      var table = try StreamedTable(file)
      let column = try table.reader.column(String(parts[0]))
      var writer = TableWriter(header: table.reader.header)
      while let row = try table.reader.next() {
        if row[column].elementsEqual(value) { StreamedTable.copy(row, to: &writer) }
        if writer.bytes.count >= 1 << 16 {
          StandardStream.output.write(writer.takeBytes())
        }
      }
      StandardStream.output.write(writer.takeBytes())
    }
  }
}
