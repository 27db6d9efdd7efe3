import Dispatch
import Synchronization

/// A value that another thread works out.
final class Later<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, BackupError>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ body: @escaping @Sendable () throws(BackupError) -> Value) {
    DispatchQueue.global().async { [self] in
      do throws(BackupError) {
        let value = try body()
        result.withLock { $0 = .success(value) }
      } catch {
        result.withLock { $0 = .failure(error) }
      }
      isDone.signal()
    }
  }

  /// The value, once it is there; asked for once.
  ///
  /// - Parameter onWait: Called now and then until it is; what it throws ends the waiting.
  func value(_ onWait: () throws(BackupError) -> Void) throws(BackupError) -> Value {
    while isDone.wait(timeout: .now() + .milliseconds(100)) == .timedOut { try onWait() }
    guard let result = result.withLock({ $0 }) else { throw .cancelled }
    return try result.get()
  }
}
