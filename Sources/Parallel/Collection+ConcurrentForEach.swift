extension Collection where Self: Sendable, Element: Sendable, Index: Sendable {
  /// Makes something of every element on several threads, and uses it in the order of the elements.
  ///
  ///     try await frames.concurrentForEach(jobs: 4) { try draw($0) } use: { try file.write($0) }
  ///
  /// At most `jobs` calls of `make` run at a time, and no more than twice as many results wait for their turn, so a sequence may
  /// be far longer than fits in memory. The first error cancels the calls that have not ended and is thrown once they have.
  ///
  /// - Precondition: `jobs` is positive.
  public func concurrentForEach<Output: Sendable>(
    jobs: Int, _ make: @escaping @Sendable (Element) async throws -> Output, use: (Output) async throws -> Void
  ) async throws {
    precondition(jobs > 0, "a loop needs at least one job")
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var remaining = enumerated().makeIterator()
      var waiting: [Int: Output] = [:]
      var (running, used) = (0, 0)
      func fill() {
        while running < jobs, running + waiting.count < 2 * jobs, let (offset, element) = remaining.next() {
          group.addTask { (offset, try await make(element)) }
          running += 1
        }
      }
      fill()
      while let (offset, output) = try await group.next() {
        running -= 1
        waiting[offset] = output
        try Task.checkCancellation()
        fill()
        while let next = waiting.removeValue(forKey: used) {
          try await use(next)
          used += 1
          fill()
        }
      }
    }
  }
}
