import Foundation
import TestSupport
import Testing

struct FetchTests {
  private let folio: Command

  init() throws {
    folio = try Command()
  }

  private func fetch(_ address: String, _ more: String...) async throws -> Command.Outcome {
    try await folio.run(
      [
        "fetch", "covidcast", "--source", "doctor-visits", "--signal", "smoothed_adj_cli", "--geo-type", "state",
        "--geo-values", "ks,pa", "--times", "2020-06-01..2020-06-20", "--issues", "2020-06-01..2021-06-01", "-o",
        "visits.csv", "--address", address,
      ] + more)
  }

  @Test func `all times come in the columns of the API, with a record of what was asked for`() async throws {
    let server = ReplayServer(refusals: 1)
    let outcome = try await server.serving { try await fetch($0, "--key", "secret") }
    #expect(outcome.status == 0)
    #expect(outcome.error == "visits.csv: 40 rows\n")
    let lines = try folio.folder.text("visits.csv").split(separator: "\n")
    #expect(lines.count == 41)
    #expect(
      lines[1] == "ks,smoothed_adj_cli,doctor-visits,state,day,20200601,,20200604,3,0,5,5,1.5,,")
    #expect(await server.requestedTimes == ["20200601-20200607", "20200608-20200614", "20200615-20200620"])
    #expect(await server.authorizations == ["Bearer secret"])
    let record = try folio.folder.text("visits.csv.query.json")
    #expect(record.contains(#""issues": "20200601-20210601""#))
    #expect(record.contains(#""rows": 40"#))
    #expect(!record.contains("secret"))
    #expect(!folio.folder.names.contains { $0.contains(".parts") })
  }

  @Test func `times that are too many for an answer are asked for in halves`() async throws {
    let server = ReplayServer(rowLimit: 5)
    let outcome = try await server.serving { try await fetch($0) }
    #expect(outcome.status == 0)
    #expect(try folio.folder.text("visits.csv").split(separator: "\n").count == 41)
  }

  @Test func `an interrupted download goes on where it stopped`() async throws {
    let server = ReplayServer(brokenFrom: 20_200_615)
    try await server.serving { address in
      let broken = try await fetch(address)
      #expect(broken.status == 1)
      #expect(
        broken.error == """
          error: the server answered 404 to the request for 20200615-20200620: gone
          hint: run the same command again: it goes on where it stopped

          """)
      #expect(!folio.folder.names.contains("visits.csv"))
      await server.repair()
      #expect(try await fetch(address).status == 0)
    }
    #expect(await server.requestedTimes.count { $0 == "20200601-20200607" } == 1)
    #expect(try folio.folder.text("visits.csv").split(separator: "\n").count == 41)
  }

  @Test func `the parts of another download are not mixed in`() async throws {
    let server = ReplayServer(brokenFrom: 20_200_615)
    try await server.serving { address in
      _ = try await fetch(address)
      await server.repair()
      let other = try await fetch(address, "--geo-values", "ny")
      #expect(other.status == 1)
      #expect(other.error.contains("visits.csv.parts holds the parts of another download"))
    }
  }

  @Test func `wrong arguments are told before anything is asked for`() async throws {
    let outcome = try await fetch("http://127.0.0.1:1/", "--times", "2020-06-20..2020-06-01")
    #expect(outcome.status == 2)
    #expect(
      outcome.error.contains("--times 2020-06-20..2020-06-01: expected FIRST..LAST, such as 2020-06-01..2020-08-31"))
  }
}
