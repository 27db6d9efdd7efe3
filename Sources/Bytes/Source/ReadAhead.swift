internal import Dispatch
internal import Synchronization

/// Threads that decompress what will be read next, shared by any number of sources.
///
/// ```swift
/// let threads = ReadAhead(threads: 3)
/// let source = try AheadSource(ByteSource(path: "dump.sql.gz"), chunkSize: 1 << 18, threads: threads)
/// ```
public final class ReadAhead: Sendable {
  private let queues: [DispatchQueue]
  private let count = Atomic(0)

  /// - Parameter threads: With none, sources decompress when they are read.
  public init(threads: Int) {
    queues = (0..<max(threads, 0)).map { DispatchQueue(label: "folio.read-ahead.\($0)") }
  }

  /// The thread of the next source: each gets as many as the others.
  func next() -> DispatchQueue? {
    guard !queues.isEmpty else { return nil }
    return queues[count.wrappingAdd(1, ordering: .relaxed).oldValue % queues.count]
  }
}
