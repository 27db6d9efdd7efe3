import Foundation
import TestSupport
import Testing

/// The same spec gives the same bytes of every file, whatever surrounds the run.
struct RepeatabilityTests {
  private static let spec = """
    folio: 1
    title: Everything, small
    cells:
      - markdown: "Prose with $x^2$ and a [link](https://example.org)."
      - id: net
        graph:
          generate: {kind: erdos-renyi, nodes: 8, probability: 0.4, seed: 3}
      - id: walk
        layout: {graph: net, seeds: [0, 1], iterations: 30, record: 3, dimension: 3}
      - animation: {layout: walk, frames: 3, size: [120, 90]}
      - chart: {layout: walk}
      - id: visits
        archive:
          simulate: {days: 20, last-lag: 10}
      - as-of: {archive: visits, date: 2020-06-20}
      - sweep: {archive: visits, dates: {from: 2020-06-10, to: 2020-06-30, every: 5}, axes: free}
      - history: {archive: visits, key: {geo_value: north}, time: 2020-06-05}
      - table: {of: walk}

    """

  private func report(
    _ arguments: String..., environment: [String: String] = [:], in subfolder: String = "", spec: String = "all.yaml"
  ) async throws -> [String: Data] {
    let folio = try Command(["all.yaml": Self.spec, "below/of/here.txt": ""])
    let run = try await folio.run(
      ["run", spec, "--output", folio.folder.path("output")] + arguments, environment: environment, in: subfolder)
    #expect(run.status == 0, "\(run.error)")
    return try folio.files()
  }

  @Test func `one job and two, any time zone, locale and working folder give the same bytes`() async throws {
    let first = try await report("--jobs", "1")
    #expect(first.count > 15)
    #expect(try await report("--jobs", "2", "--memory", "1MB") == first)
    #expect(try await report("--no-cache", environment: ["TZ": "Pacific/Chatham", "HOME": "/nowhere"]) == first)
    #expect(try await report(environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"]) == first)
    #expect(try await report(in: "below/of", spec: "../../all.yaml") == first)
  }

  @Test func `a cached run gives the bytes of a cold one`() async throws {
    let folio = try Command(["all.yaml": Self.spec])
    _ = try await folio.run("run", "all.yaml")
    let cold = try folio.files()
    let run = try await folio.run("run", "all.yaml")
    #expect(run.error == "output/all/index.html: 10 cells, 10 from the cache\n")
    #expect(try folio.files() == cold)
  }
}
