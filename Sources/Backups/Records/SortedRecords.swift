import Kernels

/// Records in the order of a sorter, from memory or merged from its runs.
final class SortedRecords {
  private let arena: [UInt8]
  private let places: [Int]
  private var index = 0
  /// Runs that have a record left, as a heap: the first is before its children 2i + 1 and 2i + 2.
  private var heap: [RunReader] = []
  private(set) var current: SortedRecord?

  /// Records of an arena in the order of their places.
  init(_ arena: [UInt8], _ places: [Int]) {
    self.arena = arena
    self.places = places
    current = places.first.flatMap { SortedRecord(at: $0, in: arena, end: arena.count) }
  }

  /// The records of runs, merged; they are merged into fewer runs first where there is no memory to read all at a time.
  init(_ runs: [Range<Int>], of scratch: SharedScratch, memory: Int) throws(BackupError) {
    arena = []
    places = []
    var runs = runs
    let most = max(memory / Self.leastBuffer, 2)
    while runs.count > most {
      runs = try stride(from: 0, to: runs.count, by: most).map { (start) throws(BackupError) in
        try Self.merge(Array(runs[start..<min(start + most, runs.count)]), of: scratch)
      }
    }
    try open(runs, of: scratch, bufferSize: max(min(memory / runs.count, 1 << 18), Self.leastBuffer))
  }

  private static let leastBuffer = 1 << 14

  private static func merge(_ runs: [Range<Int>], of scratch: SharedScratch) throws(BackupError) -> Range<Int> {
    let merged = SortedRecords([], [])
    try merged.open(runs, of: scratch, bufferSize: leastBuffer)
    let start = scratch.count
    var chunk: [UInt8] = []
    while let record = merged.current {
      chunk.append(
        contentsOf: merged.bytes[record.record.lowerBound - SortedRecord.headerSize..<record.record.upperBound])
      if chunk.count >= 1 << 16 {
        try scratch.append(chunk)
        chunk.removeAll(keepingCapacity: true)
      }
      try merged.advance()
    }
    try scratch.append(chunk)
    return start..<scratch.count
  }

  private func open(_ runs: [Range<Int>], of scratch: SharedScratch, bufferSize: Int) throws(BackupError) {
    for run in runs { heap.append(try RunReader(run, of: scratch, bufferSize: bufferSize)) }
    for index in (0..<heap.count / 2).reversed() { siftDown(from: index) }
    current = heap.first?.current
  }

  /// The bytes that hold the current record.
  var bytes: [UInt8] {
    _read {
      if let first = heap.first { yield first.bytes } else { yield arena }
    }
  }

  /// Goes on to the next record; ``current`` is nil behind the last.
  func advance() throws(BackupError) {
    guard let first = heap.first else {
      index += 1
      current = index < places.count ? SortedRecord(at: places[index], in: arena, end: arena.count) : nil
      return
    }
    try first.advance()
    if first.current == nil {
      let last = heap.removeLast()
      if !heap.isEmpty { heap[0] = last }
    }
    siftDown(from: 0)
    current = heap.first?.current
  }

  private func siftDown(from start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in 2 * parent + 1..<2 * parent + 3 where child < heap.count && isBefore(heap[child], heap[least]) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func isBefore(_ a: RunReader, _ b: RunReader) -> Bool {
    guard let left = a.current, let right = b.current else { return a.current != nil }
    if left.order != right.order { return left.order < right.order }
    let order = ByteRuns.compare(a.bytes, left.key, b.bytes, right.key)
    return order == 0 ? left.position < right.position : order < 0
  }
}
