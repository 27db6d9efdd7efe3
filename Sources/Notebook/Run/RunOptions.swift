/// The means of a run; none of them changes what comes out.
public struct RunOptions: Sendable {
  /// How many cells run at a time, and how many threads each may keep busy.
  public var jobs: Int
  /// In bytes: cells whose estimates add up to more do not run together. A cell that is larger runs alone.
  public var memory: Int
  /// Nil turns reuse off.
  public var cache: ResultCache?
  /// The ids of cells that run, though the cache may have their outputs, for what it does not keep (``CellFigure``); what they
  /// put out is not kept either.
  public var fresh: Set<String>

  /// - Precondition: `jobs` and `memory` are positive.
  public init(jobs: Int, memory: Int, cache: ResultCache?, fresh: Set<String> = []) {
    precondition(jobs > 0 && memory > 0, "a run needs a job and memory")
    self.jobs = jobs
    self.memory = memory
    self.cache = cache
    self.fresh = fresh
  }
}
