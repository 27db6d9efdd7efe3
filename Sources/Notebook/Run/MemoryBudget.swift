/// Which of the ready cells may start beside those that run.
struct MemoryBudget {
  let jobs: Int
  let memory: Int
  private var running: [Int: Int] = [:]

  init(jobs: Int, memory: Int) {
    self.jobs = jobs
    self.memory = memory
  }

  /// Takes the cell in if it fits: there is a free job, and the estimates of all fit the memory or it is alone.
  mutating func start(_ position: Int, bytes: Int) -> Bool {
    guard running.count < jobs else { return false }
    let (sum, overflow) = running.values.reduce(0, +).addingReportingOverflow(max(0, bytes))
    guard running.isEmpty || (!overflow && sum <= memory) else { return false }
    running[position] = min(max(0, bytes), memory)
    return true
  }

  mutating func end(_ position: Int) {
    running[position] = nil
  }
}
