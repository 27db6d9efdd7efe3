import FoundationEssentials
public import Report

/// What the last runs depended on and how they went: kept beside the cache, never part of an output.
public struct LastRun: Codable, Sendable {
  public struct Entry: Codable, Sendable {
    public let fingerprint: Fingerprint
    public let status: CellStatus
    /// Why it ran or did not, in words.
    public let decision: String
  }

  /// By the stem of the report and the id of the cell.
  private var reports: [String: [String: Entry]] = [:]

  public init() {}

  /// The cells of a report by id.
  public func cells(of stem: String) -> [String: Entry] {
    reports[stem] ?? [:]
  }

  public mutating func record(_ plan: Plan, _ outcomes: [CellOutcome]) {
    for outcome in outcomes {
      let cell = plan.cells[outcome.position]
      reports[plan.stem, default: [:]][cell.id] = Entry(
        fingerprint: cell.fingerprint, status: outcome.status, decision: outcome.explanation)
    }
    let ids = Set(plan.cells.map(\.id))
    reports[plan.stem] = reports[plan.stem]?.filter { ids.contains($0.key) }
  }

  /// Reads ``json``; nil for anything else.
  public init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(json)) else { return nil }
    self = read
  }

  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) } ?? []
  }
}
