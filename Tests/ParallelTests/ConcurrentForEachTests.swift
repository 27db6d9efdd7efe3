import Parallel
import Synchronization
import Testing

@Suite struct ConcurrentForEachTests {
  private struct Failure: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 3, 16])
  func `results are used in the order of the elements`(jobs: Int) async throws {
    var used: [Int] = []
    try await (0..<100).concurrentForEach(jobs: jobs) { number in
      // Early elements take longest.
      for _ in 0..<(number % 7 == 0 ? 50 : 1) { await Task.yield() }
      return number * number
    } use: {
      used.append($0)
    }
    #expect(used == (0..<100).map { $0 * $0 })
  }

  @Test func `few results wait for their turn`() async throws {
    let made = Mutex(0)
    var used = 0
    try await (0..<200).concurrentForEach(jobs: 3) { number in
      made.withLock { $0 += 1 }
      return number
    } use: { _ in
      used += 1
      // What is being used, what waits, and what is being made.
      #expect(made.withLock { $0 } - used <= 6)
    }
    #expect(used == 200)
  }

  @Test func `an error of either ends the loop`() async {
    await #expect(throws: Failure(number: 5)) {
      try await (0..<50).concurrentForEach(jobs: 4) { number in
        if number == 5 { throw Failure(number: number) }
        return number
      } use: { _ in
      }
    }
    var used = 0
    await #expect(throws: Failure(number: 3)) {
      try await (0..<50).concurrentForEach(jobs: 4) {
        $0
      } use: { number in
        if number == 3 { throw Failure(number: number) }
        used += 1
      }
    }
    #expect(used == 3)
  }

  @Test func `nothing is no loop`() async throws {
    try await [Int]().concurrentForEach(jobs: 2) {
      $0
    } use: { _ in
      Issue.record("there is no element")
    }
  }
}
