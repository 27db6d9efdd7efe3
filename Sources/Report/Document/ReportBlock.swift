public import Markup

/// A piece of a section. Blocks name files by ``AssetRole``, so they do not know the id of their cell and can be cached.
public enum ReportBlock: Hashable, Sendable, Codable {
  case prose([Block])
  /// Numbered over the page: "Figure 3".
  case figure(Figure)
  /// Numbered over the page: "Table 2".
  case table(DataTable, caption: [Inline])
  /// Links to files, each by its extension.
  case files([AssetRole])
  case failure(FailureNotice)
  /// The cell did not run, because of the cells with these ids.
  case skipped(waitingFor: [String])
}
