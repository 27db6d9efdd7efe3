/// What a sorter has sorted, to be read any number of times.
struct SortedRecordFile: Sendable {
  private let arena: [UInt8]
  private let places: [Int]
  private let runs: [Range<Int>]
  private let scratch: SharedScratch?
  private let memory: Int
  /// The number of records.
  let count: Int

  /// No records.
  static var empty: SortedRecordFile { SortedRecordFile([], []) }

  init(_ arena: [UInt8], _ places: [Int]) {
    self.arena = arena
    self.places = places
    runs = []
    scratch = nil
    memory = 0
    count = places.count
  }

  init(_ runs: [Range<Int>], of scratch: SharedScratch, memory: Int, count: Int) {
    arena = []
    places = []
    self.runs = runs
    self.scratch = scratch
    self.memory = memory
    self.count = count
  }

  /// The records from the first.
  func read() throws(BackupError) -> SortedRecords {
    guard let scratch, !runs.isEmpty else { return SortedRecords(arena, places) }
    return try SortedRecords(runs, of: scratch, memory: memory)
  }
}
