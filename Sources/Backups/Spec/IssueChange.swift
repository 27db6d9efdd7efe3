/// What happened to a row between two backups.
public enum IssueChange: String, Hashable, Sendable, CaseIterable {
  /// It was not there before.
  case added
  /// A compared value is another one.
  case changed
  /// It is no longer there.
  case removed
  /// It is there again, be it with the same values.
  case returned
}

extension IssueChange {
  /// The place among all cases.
  var number: Int {
    switch self {
    case .added: 0
    case .changed: 1
    case .removed: 2
    case .returned: 3
    }
  }

  /// The name in ASCII.
  var text: [UInt8] { Self.texts[number] }

  private static let texts = allCases.map { Array($0.rawValue.utf8) }
}
