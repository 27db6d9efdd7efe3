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

extension ReportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .foreignFiles(let folder, let names):
      """
      the output folder \(folder) holds files that folio did not write: \(names.joined(separator: ", "))
      hint: choose another folder with --output, or move them away
      """
    case .repeatedAsset(let path): "two files of the report would be called \(path)"
    case .unsafeName(let name): "\(name) cannot be the name of a file"
    case .locked(let folder, let holder):
      "\(folder) is being written by \(holder.isEmpty ? "another process" : holder)"
    case .files(let error): error.description
    }
  }
}
