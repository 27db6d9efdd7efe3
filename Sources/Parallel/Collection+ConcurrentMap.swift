extension Collection where Self: Sendable, Element: Sendable, Index: Sendable {
  /// The results of `body` for every element, in the order of the elements.
  ///
  ///     let pictures = try await frames.concurrentMap(jobs: 4) { try draw($0) }
  ///
  /// At most `jobs` calls run at a time. The order of the calls is not part of the promise, the order of the
  /// results is, so a pure `body` gives the same array for any number of jobs. The first error cancels the calls
  /// that have not ended and is thrown once they have.
  ///
  /// - Precondition: `jobs` is positive.
  public func concurrentMap<Output: Sendable>(
    jobs: Int, _ body: @escaping @Sendable (Element) async throws -> Output
  ) async throws -> [Output] {
    precondition(jobs > 0, "a map needs at least one job")
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: count)
      var remaining = enumerated().makeIterator()
      func addNext() {
        guard let (offset, element) = remaining.next() else { return }
        group.addTask { (offset, try await body(element)) }
      }
      for _ in 0..<Swift.min(jobs, count) { addNext() }
      while let (offset, output) = try await group.next() {
        outputs[offset] = output
        try Task.checkCancellation()
        addNext()
      }
      return outputs.compactMap { $0 }
    }
  }
}
