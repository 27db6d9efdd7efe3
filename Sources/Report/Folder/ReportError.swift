public import Files

/// Why an output folder or a report in it was not written. Whatever it is, what was there before is still there.
public enum ReportError: Error, Hashable, Sendable {
  /// The output folder, or a report's folder in it, holds files that Folio did not write: the first of them, in order.
  case foreignFiles(folder: String, names: [String])
  /// Two files of a report would have the same name.
  case repeatedAsset(path: String)
  /// A section's id, an asset's name or the stem is no plain name.
  case unsafeName(String)
  /// Another process is writing to the output folder.
  case locked(folder: String, holder: String)
  case files(FilesError)
}
