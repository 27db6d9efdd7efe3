import ArgumentParser
import Backups
import Cells
import Files

/// `folio issues inspect`: what is in a dump, before a long run.
struct IssuesInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show the tables of dumps, their rows and their keys.",
    discussion: """
      For each table: its columns, its rows and what `folio issues generate` would take as its key and compare.

      EXAMPLE
        folio issues inspect backup_20200601.sql.gz
      """)

  @Argument(help: ArgumentHelp("The dumps.", valueName: "file"), completion: .file())
  var files: [String]

  func run() throws {
    for file in files {
      let tables = try BackupFailure.exiting { () throws(BackupError) in try BackupInspection(path: file).tables }
      StandardStream.output.write("\(file)\n")
      for table in tables { StandardStream.output.write(text(of: table)) }
      if tables.isEmpty { StandardStream.output.write("  no tables\n") }
    }
  }

  private func text(of table: BackupInspection.Table) -> String {
    let schema = table.schema
    var text = "  \(schema.name.isEmpty ? "rows" : "table \(schema.name)"): \(table.rows) rows\n"
    text +=
      "    columns   \(schema.columns.map { $0.type.isEmpty ? $0.name : "\($0.name) \($0.type)" }.joined(separator: ", "))\n"
    if !schema.primaryKey.isEmpty { text += "    primary   \(schema.primaryKey.joined(separator: ","))\n" }
    for key in schema.uniqueKeys { text += "    unique    \(key.joined(separator: ","))\n" }
    guard !schema.naturalKey.isEmpty else { return text + "    --key     none: state it\n" }
    let compared = schema.columns.filter { !schema.naturalKey.contains($0.name) && !$0.isAutoIncrement }.map(\.name)
    text += "    --key     \(schema.naturalKey.joined(separator: ","))\n"
    return text + "    --compare \(compared.joined(separator: ","))\n"
  }
}
