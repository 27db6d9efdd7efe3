import TestSupport
import Testing

/// A store of `folio archive convert` in place of a table.
struct StoreCommandTests {
  private static let issues = """
    geo_value,time_value,issue,value,size
    ks,2020-06-24,2020-06-30,11.5,1
    ks,2020-06-24,2020-07-09,8,2
    ks,2020-06-25,2020-07-01,,3
    fl,2020-06-24,2020-07-02,3,4

    """

  private static let mapping = ["--map", "value=value,size"]

  /// `a.csv`, and `a.sqlite` with the same issues.
  private static func command() async throws -> Command {
    let command = try Command(["a.csv": issues])
    let run = try await command.run(["archive", "convert", "a.csv", "-o", "a.sqlite"] + mapping)
    #expect(run.output == "" && run.error == "" && run.status == 0)
    return command
  }

  @Test(arguments: [
    ["asof", "FILE", "--date", "2020-07-01", "2020-07-09"],
    ["asof", "FILE", "--date", "2020-07-09", "--key", "geo_value=ks", "--value", "size"],
    ["history", "FILE", "--time", "2020-06-24"],
    ["history", "FILE", "--time", "2020-06-24", "--key", "geo_value=fl", "--format", "jsonl"],
    ["history", "FILE", "--time", "2019-01-01", "--key", "geo_value=ks"],
    ["sweep", "FILE", "--every", "2", "--value", "value"],
    ["revisions", "FILE", "--min-waiting-period", "0", "--value", "value"],
    ["archive", "info", "FILE"],
    ["archive", "merge", "FILE", "FILE", "--names", "a,b,c,d"],
  ]) func `a store says what its table says`(_ arguments: [String]) async throws {
    let command = try await Self.command()
    let stored = try await command.run(arguments.map { $0 == "FILE" ? "a.sqlite" : $0 })
    let plain = try await command.run(arguments.map { $0 == "FILE" ? "a.csv" : $0 } + Self.mapping)
    #expect(stored.output == plain.output)
    #expect(stored.error == plain.error && stored.status == plain.status)
  }

  @Test func `issues are appended in place, or refused with all others, or replaced`() async throws {
    let command = try await Self.command()
    try command.folder.write(
      "geo_value,time_value,issue,value,size\nks,2020-06-26,2020-07-10,5,5\nks,2020-06-24,2020-07-09,9,2\n", to: "b.csv"
    )
    let append = ["archive", "append", "a.sqlite", "b.csv"] + Self.mapping
    let refused = try await command.run(append)
    #expect(refused.status == 1)
    #expect(
      refused.error == """
        a.sqlite: error[duplicate-issue]: ks of 2020-06-24 was issued on 2020-07-09 before
        hint: let the later file count with --duplicates last

        """)
    let facts = ["asof", "a.sqlite", "--date", "2020-07-10", "--key", "geo_value=ks", "--value", "value"]
    #expect(try await command.run(facts).output.hasSuffix("value\nks,2020-06-24,8\nks,2020-06-25,\n"))
    let replaced = try await command.run(append + ["--duplicates", "last"])
    #expect(replaced.output == "" && replaced.error == "" && replaced.status == 0)
    #expect(
      try await command.run(facts).output.hasSuffix("value\nks,2020-06-24,9\nks,2020-06-25,\nks,2020-06-26,5\n"))
  }

  @Test func `a store is not written over`() async throws {
    let run = try await Self.command().run("archive", "convert", "a.csv", "-o", "a.sqlite")
    #expect(run.status == 1)
    #expect(
      run.error == """
        a.sqlite: error[file-exists]: there is such a file already
        hint: add issues with `folio archive append`, or remove the file

        """)
  }

  @Test func `options of text, and what a store does not have, are usage errors`() async throws {
    let command = try await Self.command()
    let map = try await command.run("asof", "a.sqlite", "--date", "2020-07-01", "--map", "value=size")
    #expect(map.status == 2 && map.error.contains("a.sqlite is a store, which knows its columns"))
    let key = try await command.run("asof", "a.sqlite", "--date", "2020-07-01", "--key", "geo_value=kx")
    #expect(key.status == 2 && key.error.contains("did you mean `ks`?"))
    let value = try await command.run("asof", "a.sqlite", "--date", "2020-07-01", "--value", "v")
    #expect(value.status == 2 && value.error.contains("there is no value column `v`; there are `value`, `size`"))
  }

  @Test func `what is no store is an error with a hint`() async throws {
    let command = try Command(["a.sqlite": "SQLite format 3\0 and nothing that SQLite would know as its own"])
    let run = try await command.run("asof", "a.sqlite", "--date", "2020-07-01")
    #expect(run.status == 1)
    #expect(
      run.error == """
        a.sqlite: error[not-a-store]: it is a database, and no archive of folio
        hint: write one with `folio archive convert FILE -o store.sqlite`

        """)
  }
}
