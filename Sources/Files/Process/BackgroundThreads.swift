import Dispatch

/// Threads for long computations, apart from those on which the rest of the process answers.
///
/// Tasks share as many threads as there are processors, so computations that never wait keep all others from their turn. The
/// threads of another quality of service are others.
///
/// ```swift
/// try await withTaskExecutorPreference(BackgroundThreads()) { try await compute() }
/// ```
public final class BackgroundThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "folio.background", qos: .utility, attributes: .concurrent)

  public init() {}

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
