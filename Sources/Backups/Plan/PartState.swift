/// What a part remembers beside its issues, in files of its hidden folder.
enum PartState: String {
  /// Keys that were removed in the range and have not come back.
  case removed
  /// Rows of partitions that are absent and held.
  case held
  /// Keys of rows that the backup before the range has not, with the places where their issues end. Some may have been there earlier.
  case added

  func path(in folder: String) -> String { "\(folder)/.folio/\(rawValue)" }
}
