import Files
import Report

/// Why the output cannot be written, in words.
struct OutputError: Error, CustomStringConvertible {
  let description: String

  init(_ error: ReportError) {
    description =
      switch error {
      case .foreignFiles(let folder, let names):
        """
        the output folder \(folder) holds files that folio did not write: \(names.joined(separator: ", "))
        hint: choose another folder with --output, or move them away
        """
      case .repeatedAsset(let path): "two cells would write the file \(path)"
      case .unsafeName(let name): "`\(name)` cannot be the name of a file"
      case .locked(let folder, let holder): "the output folder \(folder) is in use by \(holder)"
      case .files(let error): error.description
      }
  }
}
