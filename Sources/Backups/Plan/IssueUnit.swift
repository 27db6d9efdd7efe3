/// A piece of the work on a chain of backups, which a process of its own does: some partitions over a range of days.
public struct IssueUnit: Hashable, Sendable {
  /// The partitions whose rows a unit takes.
  public enum Partitions: Hashable, Sendable {
    case all
    case only(String)
    /// Those that no other unit of the range takes, be it that nobody knew of them when the work was planned.
    case others(than: [String])
  }

  /// The place among the units of its plan, from 0.
  public let number: Int
  /// The places of its backups among those of the plan. Unless it is the first, the one before is read as well, and compared with.
  public let days: Range<Int>
  public let partitions: Partitions

  /// The rules of a plan, narrowed to the partitions.
  func narrowed(_ rules: IssueRules) -> IssueRules {
    var rules = rules
    switch partitions {
    case .all: break
    case .only(let name): rules.only = [name]
    case .others(let names): rules.skipped += names
    }
    return rules
  }
}
