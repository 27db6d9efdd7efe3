import Markup
import Notebook
import Report
import Testing

struct AnimationCellTests {
  private func trial(
    _ animation: String = "", layout: String = "iterations: 20, record: 5", graph: String = "kind: path, nodes: 5"
  ) async throws -> CellTrial {
    try await CellTrial(
      """
      - {id: g, graph: {generate: {\(graph)}}}
      - {id: w, layout: {graph: g, \(layout)}}
      - {id: a, animation: {layout: w, size: [120, 90], scale: 1\(animation)}}
      """)
  }

  @Test func `there is a frame for each recorded state, numbered from 0`() async throws {
    let trial = try await trial(", player: frames")
    #expect(try trial.output("a").assets.map(\.role) == (0..<5).map { .frame($0) })
    #expect(try trial.figure("a").vector == nil)
    #expect(try trial.metric("player", of: "a") == .string("frames"))
    #expect(try trial.figure("a").player?.frameCount == 5)
    #expect(try trial.metric("frames", of: "a") == .integer(5))
  }

  @Test func `a vector player has data in the page, and of the files the last frame`() async throws {
    let trial = try await trial()
    #expect(try trial.output("a").assets.map(\.role) == [.frame(4)])
    let vector = try #require(try trial.figure("a").vector)
    #expect(try trial.metric("player", of: "a") == .string("vector"))
    #expect(try trial.metric("player_bytes", of: "a") == .integer(vector.pageBytes))
    #expect(try await self.trial(", keep-frames: true").output("a").assets.map(\.role) == (0..<5).map { .frame($0) })
  }

  @Test func `players name their clock, and the layout and iterations that charts follow`() async throws {
    let player = try #require(try await trial(", clock: both").figure("a").player)
    #expect(player.clock == "both")
    #expect(player.track == Player.Track(cell: "w", places: [0, 5, 10, 15, 20]))
  }

  @Test func `there are no more frames than were asked for, and the last is the end`() async throws {
    let trial = try await trial(", frames: 3")
    #expect(
      try trial.figure("a").player?.captions.map { $0.prefix { $0 != "," } } == [
        "iteration 0", "iteration 10", "iteration 20",
      ])
  }

  @Test func `several descents share the time, if they are to play in turn`() async throws {
    let trial = try await trial(
      ", frames: 7, seeds: all, play: in-turn", layout: "iterations: 20, record: 5, seeds: [4, 9]")
    #expect(
      try trial.figure("a").player?.captions.map { $0.prefix { $0 != ":" } } == [
        "iteration 0, seed 4", "iteration 10, seed 4", "iteration 20, seed 4", "iteration 0, seed 9",
        "iteration 10, seed 9", "iteration 20, seed 9",
      ])
  }

  @Test func `a frame has the size in points, and the scale makes its pixels`() async throws {
    let trial = try await trial(", frames: 1")
    let picture = try trial.figure("a").picture
    #expect(picture.width == 120 && picture.height == 90)
  }

  @Test(arguments: [
    (1, "The layout has one dimension: nodes stand on a line, and arcs are edges."),
    (3, "The layout has three dimensions and turns as it plays."),
  ])
  func `the caption says how a layout outside of the plane is shown`(dimension: Int, words: String) async throws {
    let trial = try await trial(layout: "iterations: 5, record: 2, dimension: \(dimension)")
    #expect(try trial.figure("a").caption.plainText.hasSuffix(words))
  }

  @Test func `of more than three dimensions the caption names the two components and their share`() async throws {
    let trial = try await trial(layout: "iterations: 5, record: 2, dimension: 5")
    let caption = try trial.figure("a").caption.plainText
    #expect(
      caption.contains(
        /The layout has 5 dimensions; these are its first two principal components at the end, which hold \d+ % of its variance\./
      ))
  }

  @Test func `the plane needs no words`() async throws {
    #expect(
      try await trial().figure("a").caption.plainText.wholeMatch(
        of: /5 frames; at the end: iteration 20, loss [\d.]+\./) != nil)
  }

  @Test(arguments: [("best", 1), ("all", 3), ("7", 1)])
  func `seeds choose the descents`(seeds: String, count: Int) async throws {
    let trial = try await trial(", seeds: \(seeds)", layout: "iterations: 5, record: 2, seeds: [1, 7, 9]")
    let captions = try #require(try trial.figure("a").player?.captions)
    #expect(captions.allSatisfy { $0.matches(of: /loss/).count == count })
  }

  @Test func `a seed that was not run is told with those that were`() async throws {
    let trial = try await trial(", seeds: 2", layout: "iterations: 5, seeds: [0, 1]")
    #expect(
      trial.failure("a") == "unknown-seed: the layout has no descent from seed 2 (it has `seed 0`, `seed 1`)")
  }

  @Test func `a graph without nodes is drawn as nothing`() async throws {
    let trial = try await trial(graph: "kind: path, nodes: 0")
    #expect(trial.failure("w") == nil)
    #expect(trial.failure("a") == nil)
  }

  @Test func `one node, of groups and with labels, is drawn`() async throws {
    let trial = try await trial(", color: group, labels: true", graph: "kind: path, nodes: 1")
    #expect(trial.failure("a") == nil)
  }
}
