import Parallel
import Synchronization
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 7, 64])
  func `results stand in the order of the elements`(jobs: Int) async throws {
    let squares = try await (0..<50).concurrentMap(jobs: jobs) { number in
      if number.isMultiple(of: 3) { await Task.yield() }
      return number * number
    }
    #expect(squares == (0..<50).map { $0 * $0 })
  }

  @Test func `no more than the given number of calls run at a time`() async throws {
    let running = Mutex(0)
    let most = Mutex(0)
    _ = try await (0..<40).concurrentMap(jobs: 2) { _ in
      let now = running.withLock { count in
        count += 1
        return count
      }
      most.withLock { $0 = max($0, now) }
      await Task.yield()
      running.withLock { $0 -= 1 }
    }
    #expect(most.withLock { $0 } <= 2)
  }

  @Test func `an empty collection calls nothing`() async throws {
    let results = try await [Int]().concurrentMap(jobs: 3) { _ in Issue.record("called") }
    #expect(results.isEmpty)
  }

  @Test func `the error of a call is thrown`() async {
    struct Odd: Error, Equatable {}
    await #expect(throws: Odd()) {
      try await (0..<10).concurrentMap(jobs: 2) { if $0 == 5 { throw Odd() } }
    }
  }

  @Test func `a cancelled map throws instead of starting the rest`() async {
    let (starts, start) = AsyncStream<Void>.makeStream()
    let map = Task {
      try await (0..<1000).concurrentMap(jobs: 1) { _ in
        start.yield()
        while !Task.isCancelled { await Task.yield() }
      }
    }
    for await _ in starts { break }
    map.cancel()
    await #expect(throws: CancellationError.self) { try await map.value }
  }

  @Test func `one call at a time runs in the order of the elements`() async throws {
    let order = Mutex<[Int]>([])
    _ = try await (0..<20).concurrentMap(jobs: 1) { number in order.withLock { $0.append(number) } }
    #expect(order.withLock { $0 } == Array(0..<20))
  }

  @Test func `an error starts no call that has not begun`() async {
    struct Stop: Error {}
    let calls = Mutex(0)
    _ = try? await (0..<1000).concurrentMap(jobs: 1) { number in
      calls.withLock { $0 += 1 }
      if number == 3 { throw Stop() }
    }
    #expect(calls.withLock { $0 } == 4)
  }

  @Test func `a slice counts from its own start`() async throws {
    #expect(try await Array(10..<20)[4..<7].concurrentMap(jobs: 2) { $0 } == [14, 15, 16])
  }
}
