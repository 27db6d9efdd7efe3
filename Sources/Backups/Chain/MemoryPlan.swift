/// How the bytes that a process may take are shared among the parts of a chain, and how many threads they allow.
struct MemoryPlan: Sendable {
  /// The bytes beside those that the program itself takes.
  let available: Int
  /// The threads that work at a time, at least one.
  let jobs: Int

  /// What the program takes before it reads anything.
  static let program = 20 << 20
  /// What a thread has to have for itself.
  private static let thread = 16 << 20
  /// The bytes of a dump that are read at a time.
  let window = 1 << 18

  /// - Parameters:
  ///   - total: The bytes that the process may take, at least ``IssueChain/leastMemory``.
  ///   - jobs: The most threads.
  init(total: Int, jobs: Int) {
    available = max(total - Self.program, 8 << 20)
    self.jobs = max(min(jobs, available / Self.thread), 1)
  }

  /// The bytes that a row may have.
  var rowLimit: Int { max(available / 8, 1 << 20) }
  /// What decoders of one file may take.
  var decoder: Int { available / 4 }
  /// What the index of keys holds before it goes to a file.
  var index: Int { min(available / 16, 4 << 20) }

  /// The most backups that are read side by side: each takes a decoder, two windows and what it is decoded from.
  var backups: Int { min(max(available / 2 / (4 * window), 2), 32) }

  /// What each of so many sorters may hold.
  func sorter(of count: Int) -> Int { max(available / 2 / count, 1 << 16) }

  /// What the sorter of a whole backup may hold: as many fill at a time as there are jobs, and one more is read.
  var backupSorter: Int { max(available / 2 / (jobs + 1), 1 << 16) }

  /// What each of so many sorters may hold of the few rows that differ between backups in order: more would hardly save time.
  func smallSorter(of count: Int) -> Int { min(sorter(of: count), 1 << 20) }
}
