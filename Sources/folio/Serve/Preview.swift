import Report

/// What a preview server has to show, and who waits for news of it.
actor Preview {
  /// The state as pages learn of it.
  struct News: Sendable {
    /// Tells states apart, also those of different servers.
    let token: String
    /// The newest run that wrote its reports.
    let run: String?
    /// What is wrong with the specs since.
    let problem: String?

    var json: JSONValue {
      .object([
        .init("token", .string(token)), .init("run", run.map(JSONValue.string) ?? .null),
        .init("problem", problem.map(JSONValue.string) ?? .null),
      ])
    }
  }

  /// How many runs can be asked for: a page of the last but one may still be loading its pictures.
  private static let kept = 2

  private let output: String
  private let session = String(UInt32.random(in: 0...(.max)), radix: 36)
  private var snapshots: [ReportSnapshot] = []
  private var runCount = 0
  private var problem: String?
  private var version = 0
  private var waiters: [Int: AsyncStream<Void>.Continuation] = [:]
  private var waiterCount = 0

  init(output: String) {
    self.output = output
  }

  var newest: ReportSnapshot? { snapshots.last }

  func snapshot(run: Substring) -> ReportSnapshot? {
    snapshots.first { $0.run == run }
  }

  func show(_ outcome: LiveRun.Outcome) {
    switch outcome {
    case .refused(let words): problem = words
    case .written(let stems):
      do {
        runCount += 1
        guard
          let snapshot = try ReportSnapshot(
            run: "\(session).\(runCount)", output: output, stems: stems, after: newest)
        else {
          problem = "error: another program has written to \(output)\n"
          break
        }
        snapshots = snapshots.suffix(Self.kept - 1) + [snapshot]
        problem = nil
      } catch {
        problem = "error: \((error as? ReportError)?.description ?? "\(error)")\n"
      }
    }
    version += 1
    for waiter in waiters.values { waiter.yield() }
  }

  var news: News {
    News(token: "\(session).\(version)", run: newest?.run, problem: problem)
  }

  /// The news as soon as they are others than those of a token, or when the time is over.
  func news(after token: String, within limit: Duration) async -> News {
    guard token == news.token else { return news }
    let id = waiterCount
    waiterCount += 1
    let (changes, waiter) = AsyncStream<Void>.makeStream()
    waiters[id] = waiter
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in changes { return } }
      group.addTask { try? await Task.sleep(for: limit) }
      await group.next()
      group.cancelAll()
    }
    waiters[id] = nil
    return news
  }
}
