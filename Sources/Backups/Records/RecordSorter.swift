import Files
import Kernels

/// Sorts any number of records in a bounded amount of memory: by their order, their keys and their positions.
///
/// What does not fit goes to a file without a name, in sorted runs, which ``finish()`` merges while they are read.
final class RecordSorter {
  /// The bytes that records in memory may take, with what is known about them.
  private let memory: Int
  private let folder: String
  private var arena: [UInt8] = []
  private var entries: [(order: UInt64, place: Int)] = []
  private var runs: [Range<Int>] = []
  private var scratch: SharedScratch?
  private(set) var count = 0

  /// What an entry costs beside its bytes: itself, and half of that again while entries are sorted.
  private static let entryCost = 24

  init(memory: Int, folder: String) {
    self.memory = memory
    self.folder = folder
  }

  /// Adds a record.
  ///
  /// - Parameter keyLength: The bytes at its front by which records of one order are sorted.
  func add(
    order: UInt64, position: UInt64, _ bytes: [UInt8], _ range: Range<Int>, keyLength: Int
  ) throws(BackupError) {
    let size = SortedRecord.headerSize + range.count
    if !entries.isEmpty, arena.count + size + Self.entryCost * (entries.count + 1) > memory { try spill() }
    if arena.isEmpty || arena.count + size > arena.capacity { reserve(arena.count + size) }
    entries.append((order, arena.count))
    SortedRecord.append(
      order: order, position: position, keyLength: keyLength, length: range.count, to: &arena)
    arena.append(contentsOf: bytes[range])
    count += 1
  }

  /// Makes room, at once for all that may come where much has: an array that grows by copying would take twice its bytes, while pages
  /// that nobody writes to take none.
  private func reserve(_ size: Int) {
    guard size > 1 << 16, arena.capacity < memory else { return }
    arena.reserveCapacity(memory)
    entries.reserveCapacity(memory / (Self.entryCost + SortedRecord.headerSize))
  }

  /// The records in their order; nothing may be added any more.
  func finish() throws(BackupError) -> SortedRecordFile {
    guard !runs.isEmpty || scratch != nil else {
      sort()
      defer { (arena, entries) = ([], []) }
      return SortedRecordFile(arena, entries.map(\.place))
    }
    try spill()
    (arena, entries) = ([], [])
    guard let scratch else { return .empty }
    return SortedRecordFile(runs, of: scratch, memory: memory / 4, count: count)
  }

  private func sort() {
    entries.sort { left, right in
      if left.order != right.order { return left.order < right.order }
      guard let a = SortedRecord(at: left.place, in: arena, end: arena.count),
        let b = SortedRecord(at: right.place, in: arena, end: arena.count)
      else { return false }
      let order = ByteRuns.compare(arena, a.key, arena, b.key)
      return order == 0 ? a.position < b.position : order < 0
    }
  }

  private func spill() throws(BackupError) {
    guard !entries.isEmpty else { return }
    sort()
    let scratch: SharedScratch
    if let open = self.scratch { scratch = open } else { scratch = try SharedScratch(in: folder) }
    self.scratch = scratch
    let start = scratch.count
    var chunk: [UInt8] = []
    for (_, place) in entries {
      guard let size = SortedRecord.size(at: place, in: arena, end: arena.count) else { continue }
      chunk.append(contentsOf: arena[place..<place + size])
      if chunk.count >= 1 << 16 {
        try scratch.append(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
    }
    try scratch.append(chunk)
    runs.append(start..<scratch.count)
    entries.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }
}
