internal import Dispatch
internal import Synchronization

/// The bytes of a ``ByteSource``, of which another thread decompresses one chunk ahead.
///
/// Whoever reads before that thread came to it decompresses on his own: nobody waits for work that was not begun. The bytes are the same
/// with any number of threads.
public final class AheadSource {
  private let shared: Shared
  private let queue: DispatchQueue?
  /// The number of bytes of the input, as it is stored, that were taken when the last bytes were read.
  public private(set) var storedOffset = 0

  /// - Parameters:
  ///   - chunkSize: The most bytes that are decompressed ahead.
  ///   - threads: Who decompresses ahead; nil for nobody.
  public init(_ source: consuming sending ByteSource, chunkSize: Int, threads: ReadAhead?) {
    queue = threads?.next()
    shared = Shared(source, chunkSize: queue == nil ? 0 : chunkSize)
    beginAhead()
  }

  /// Moves the bytes to keep to the front of the array and reads more behind them.
  ///
  /// - Returns: How many bytes the array then holds, and whether none follow.
  /// - Precondition: `kept` is a range of the array, and shorter than it.
  public func refill(
    _ buffer: inout [UInt8], keeping kept: Range<Int>
  ) throws(ByteSourceError) -> (count: Int, isLast: Bool) {
    precondition(kept.lowerBound >= 0 && kept.upperBound <= buffer.count, "a range of the buffer")
    let (result, offset) = shared.state.withLock { state in
      (state.refill(&buffer, keeping: kept), state.source.storedOffset)
    }
    storedOffset = offset
    let refilled = try result.get()
    if !refilled.isLast { beginAhead() }
    return refilled
  }

  private func beginAhead() {
    queue?.async { [shared] in shared.state.withLock { $0.readAhead() } }
  }

  private final class Shared: Sendable {
    let state: Mutex<State>

    init(_ source: consuming sending ByteSource, chunkSize: Int) {
      state = Mutex(State(source, chunkSize: chunkSize))
    }
  }

  private struct State: ~Copyable {
    var source: ByteSource
    private var chunk: [UInt8]
    /// The bytes of the chunk that were not yet handed on.
    private var ahead = 0..<0
    private var hasEnded = false
    private var failure: ByteSourceError?

    init(_ source: consuming ByteSource, chunkSize: Int) {
      self.source = source
      chunk = [UInt8](repeating: 0, count: chunkSize)
    }

    mutating func readAhead() {
      guard ahead.isEmpty, !hasEnded, failure == nil, !chunk.isEmpty else { return }
      do throws(ByteSourceError) {
        ahead = 0..<(try source.read(into: &chunk))
        hasEnded = ahead.count < chunk.count
      } catch {
        failure = error
      }
    }

    mutating func refill(
      _ buffer: inout [UInt8], keeping kept: Range<Int>
    ) -> Result<(count: Int, isLast: Bool), ByteSourceError> {
      do throws(ByteSourceError) {
        if !ahead.isEmpty {
          let count = min(ahead.count, buffer.count - kept.count)
          ByteSource.move(kept, in: &buffer)
          ByteSource.copy(chunk, ahead.prefix(count), to: &buffer, at: kept.count)
          ahead = ahead.dropFirst(count)
          return .success((kept.count + count, hasEnded && ahead.isEmpty))
        }
        if let failure { throw failure }
        let end = hasEnded ? kept.count : try source.refill(&buffer, keeping: kept)
        if hasEnded { ByteSource.move(kept, in: &buffer) }
        hasEnded = end < buffer.count
        return .success((end, hasEnded))
      } catch {
        failure = error
        return .failure(error)
      }
    }
  }
}
