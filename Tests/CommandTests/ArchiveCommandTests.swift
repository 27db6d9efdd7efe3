import TestSupport
import Testing

/// `folio asof`, `history`, `sweep`, `revisions` and `archive`.
struct ArchiveCommandTests {
  private static let issues = """
    geo_value,time_value,issue,value
    ks,2020-06-24,2020-06-30,11.5
    ks,2020-06-24,2020-07-09,8
    ks,2020-06-25,2020-07-01,
    fl,2020-06-24,2020-07-02,3

    """

  private static func command() throws -> Command { try Command(["a.csv": issues]) }

  @Test func `asof prints what was known on a date`() async throws {
    let run = try await Self.command().run("asof", "a.csv", "--date", "2020-07-01")
    #expect(run.output == "geo_value,time_value,value\nks,2020-06-24,11.5\nks,2020-06-25,\n")
    #expect(run.error == "" && run.status == 0)
  }

  @Test func `asof on several dates tells each, in any format`() async throws {
    let run = try await Self.command().run(
      "asof", "a.csv", "--date", "2020-06-30", "2020-07-09", "--key", "geo_value=ks", "--format", "jsonl")
    #expect(
      run.output == """
        {"geo_value":"ks","time_value":"2020-06-24","as_of":"2020-06-30","value":11.5}
        {"geo_value":"ks","time_value":"2020-06-24","as_of":"2020-07-09","value":8}
        {"geo_value":"ks","time_value":"2020-06-25","as_of":"2020-07-09","value":null}

        """)
  }

  @Test func `standard input is read, and columns of other names are mapped`() async throws {
    let table = "state,quarter,told,gdp\nks,2020-Q2,2020-07-30,5\n"
    let run = try await Self.command().run(
      "asof", "-", "--map", "geo_value=state", "--map", "time_value=quarter", "--map", "issue=told", "--map",
      "value=gdp",
      "--date", "2021-01-01", "--format", "json", input: table)
    #expect(run.output == "[\n{\"geo_value\":\"ks\",\"time_value\":\"2020-Q2\",\"gdp\":5}\n]\n")
  }

  @Test func `history prints the issues of a point`() async throws {
    let command = try Self.command()
    let run = try await command.run("history", "a.csv", "--key", "geo_value=ks", "--time", "2020-06-24")
    #expect(
      run.output == """
        geo_value,time_value,issue,lag,value
        ks,2020-06-24,2020-06-30,6,11.5
        ks,2020-06-24,2020-07-09,15,8

        """)
    let none = try await command.run("history", "a.csv", "--time", "2019-01-01")
    #expect(none.status == 1)
    #expect(none.error == "error: no point of 2019-01-01; times run from 2020-06-24 to 2020-06-25\n")
  }

  @Test func `revisions has the columns of epiprocess behind the keys`() async throws {
    let run = try await Self.command().run("revisions", "a.csv", "--min-waiting-period", "0", "--within-latest", "0.5")
    #expect(
      run.output == """
        geo_value,time_value,n_revisions,min_lag,max_lag,lag_near_latest,spread,rel_spread,min_value,max_value,median_value
        fl,2020-06-24,0,8,8,8,0,0,3,3,3
        ks,2020-06-24,1,6,15,6,3.5,0.30434782608695654,8,11.5,9.75

        """)
    let kept = try await Self.command().run("revisions", "a.csv", "--min-waiting-period", "0", "--keep-missing")
    #expect(kept.output.hasSuffix("\nks,2020-06-25,0,6,6,,,,,,\n"))
    let none = try await Self.command().run("revisions", "a.csv", "--summary")
    #expect(none.output == "No point had settled.\n")
  }

  @Test(arguments: ["png", "svg", "pdf"])
  func `sweep draws`(ending: String) async throws {
    let command = try Self.command()
    let run = try await command.run("sweep", "a.csv", "-o", "s.\(ending)")
    #expect(run.status == 0 && run.output == "", "\(run.error)")
    #expect(command.folder.names.contains("s.\(ending)"))
  }

  @Test func `sweep without a picture prints all views`() async throws {
    let run = try await Self.command().run("sweep", "a.csv", "--every", "9")
    #expect(
      run.output == """
        geo_value,time_value,as_of,value
        ks,2020-06-24,2020-06-30,11.5
        fl,2020-06-24,2020-07-09,3
        ks,2020-06-24,2020-07-09,8
        ks,2020-06-25,2020-07-09,

        """)
  }

  @Test func `an archive goes through JSON Lines and back`() async throws {
    let command = try Self.command()
    #expect(try await command.run("archive", "convert", "a.csv", "-o", "b.jsonl").status == 0)
    let back = try await command.run("archive", "convert", "b.jsonl")
    #expect(back.output.split(separator: "\n").sorted() == Self.issues.split(separator: "\n").sorted())
    let info = try await command.run("archive", "info", "b.jsonl", "--total")
    #expect(info.output.hasSuffix("\n3,4,1.3333333333333333,2,0.25,2020-06-24,2020-06-25,2020-06-30,2020-07-09,6,6\n"))
  }

  @Test func `append adds issues, and says which were there before`() async throws {
    let command = try Self.command()
    try command.folder.write("geo_value,time_value,issue,value\nks,2020-06-24,2020-07-09,9\n", to: "b.csv")
    let twice = try await command.run("archive", "append", "a.csv", "b.csv")
    #expect(twice.status == 1)
    #expect(
      twice.error
        == "b.csv: error: ks of 2020-06-24 was issued on 2020-07-09 before; let the later file count with --duplicates last\n"
    )
    let last = try await command.run("archive", "append", "a.csv", "b.csv", "--duplicates", "last")
    #expect(last.output.contains("\nks,2020-06-24,2020-07-09,9\n"))
  }

  @Test func `merge puts two signals side by side`() async throws {
    let command = try Command([
      "a.csv": "signal,geo_value,time_value,issue,value\nvisits,ks,2020-06-24,2020-06-30,1\n",
      "b.csv": "signal,geo_value,time_value,issue,value\ncases,ks,2020-06-24,2020-07-01,2\n",
    ])
    let run = try await command.run("archive", "merge", "a.csv", "b.csv")
    #expect(
      run.output == """
        geo_value,time_value,issue,visits,cases
        ks,2020-06-24,2020-06-30,1,
        ks,2020-06-24,2020-07-01,1,2

        """)
  }

  @Test func `a mistake in a file is told with its place`() async throws {
    let command = try Command([
      "a.csv": "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-31,1\n",
      "b.csv": "geo_value,time_value,issue,value\nks,2020-06-24,2020-06-30,1\nks,2020-06-24,2020-06-30,2\n",
    ])
    let date = try await command.run("archive", "info", "a.csv")
    #expect(date.status == 1)
    #expect(
      date.error == """
        a.csv:2:15: error[invalid-field]: expected a date such as 2020-06-24 in the column `issue`, found `2020-06-31`
          ks,2020-06-24,2020-06-31,1
                        ^

        """)
    let twin = try await command.run("archive", "info", "b.csv")
    #expect(
      twin.error == """
        b.csv:3: error[duplicate-issue]: ks of 2020-06-24 was issued on 2020-06-30 before, on line 2
        hint: keep one of the two rows, or name more key columns with `--map`

        """)
  }

  @Test(arguments: [
    ["asof", "nothing.csv", "--date", "2020-01-01"], ["asof", "a.csv"], ["asof", "a.csv", "--date", "today"],
    ["history", "a.csv", "--time", "2020-06-24", "--key", "state=ks"], ["sweep", "a.csv", "-o", "s.gif"],
    ["revisions", "a.csv", "--value", "cases"], ["archive", "convert", "a.csv", "--tolerance", "1"],
  ])
  func `an argument that is wrong ends with 2`(arguments: [String]) async throws {
    let run = try await Self.command().run(arguments)
    #expect(run.status == 2, "\(run.error)")
    #expect(run.output == "")
  }
}
