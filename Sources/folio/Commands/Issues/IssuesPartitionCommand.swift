import ArgumentParser
import Backups
import Files
import Tabular

/// `folio issues partition`: a table in one file for each value of a column.
struct IssuesPartitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partition",
    abstract: "Part a CSV file by the values of a column.",
    discussion: """
      Each value gets a file in the folder, which is replaced whole. Bytes of a value other than letters, digits, `_`, \
      `-` and points within become `%` and two digits in the file's name.

      EXAMPLE
        folio issues partition issues.csv.gz --by source --skip ght -o parts
      """)

  @Argument(help: ArgumentHelp("The table; `-` reads standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The column.", valueName: "column"))
  var by: String

  @Option(help: ArgumentHelp("The values to write; by default all.", valueName: "values"))
  var only: NameList?

  @Option(help: ArgumentHelp("Values to leave out.", valueName: "values"))
  var skip: NameList?

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the parts.", valueName: "dir"), completion: .directory)
  var output: String

  func run() throws {
    let only = only.map { Set($0.names.map { Array($0.utf8) }) }
    let skip = Set((skip?.names ?? []).map { Array($0.utf8) })
    try StreamedTable.exiting(file) {
      var reader = try StreamedTable.open(file)
      let column = try reader.column(by)
      let parts = try TableParts(for: output, header: reader.header)
      while let row = try reader.next() {
        let value = Array(row[column])
        guard only?.contains(value) ?? true, !skip.contains(value) else { continue }
        try parts.write(row, of: value)
      }
      try parts.commit()
    }
  }
}
