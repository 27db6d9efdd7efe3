import Files
import Glibc
import Spec

/// Finds the files that a spec names, and takes their digests.
struct InputFileResolver: Sendable {
  enum Failure: Error {
    case outside
    case missing
    case notAFile
    case unreadable(FilesError)
    case empty
    case noMatch
    case tooMany(limit: Int)

    var code: String {
      switch self {
      case .outside: "path-outside"
      case .missing: "missing-file"
      case .notAFile: "not-a-file"
      case .unreadable: "unreadable-file"
      case .empty, .noMatch: "missing-file"
      case .tooMany: "too-large"
      }
    }

    func message(_ path: String) -> String {
      switch self {
      case .outside: "the path `\(path)` leads out of the spec's folder"
      case .missing: "there is no file `\(path)`"
      case .notAFile: "`\(path)` is not a regular file"
      case .unreadable(let error): "cannot read `\(path)`: \(error.description)"
      case .empty: "the path of the file is empty"
      case .noMatch: "no file matches `\(path)`"
      case .tooMany(let limit): "more than \(limit) files match `\(path)`"
      }
    }

    var hint: String? {
      switch self {
      case .outside: "put the file beside the spec, or name it by a parameter and `--set`"
      case .missing, .noMatch: "paths in a spec count from the spec's folder, paths of `--set` from the working folder"
      case .notAFile, .empty: "name a file"
      case .unreadable, .tooMany: nil
      }
    }
  }

  let specFolder: String
  let workingFolder: String

  func resolve(_ path: FilePath) throws(Failure) -> InputFile {
    let location = try location(of: path)
    do {
      guard let status = try FileStatus(path: location, followingLinks: true) else { throw Failure.missing }
      guard status.kind == .file else { throw Failure.notAFile }
      let name = path.isFromCommandLine ? path.text.split(separator: "/").last.map(String.init) : path.text
      return InputFile(
        location: location, name: name ?? path.text, sha256: try SHA256.hex(ofFile: location), status: status)
    } catch let error as FilesError {
      throw .unreadable(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .missing
    }
  }

  func location(of path: FilePath) throws(Failure) -> String {
    if path.isFromCommandLine, !path.text.isEmpty {
      return path.text.hasPrefix("/") ? path.text : "\(workingFolder)/\(path.text)"
    }
    do throws(SafePath.Failure) {
      return try SafePath.resolve(path.text, inside: specFolder)
    } catch {
      switch error {
      case .absolute, .outside: throw .outside
      case .system(.system(_, _, ENOENT)), .system(.system(_, _, ENOTDIR)): throw .missing
      case .system(let error): throw .unreadable(error)
      case .empty: throw .empty
      }
    }
  }
}
