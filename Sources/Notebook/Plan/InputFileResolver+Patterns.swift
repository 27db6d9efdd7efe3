import Files
import Spec

extension InputFileResolver {
  private static let limit = 1000

  /// The file that a path names, or all that its pattern stands for, sorted by the bytes of their names.
  func resolveAll(_ path: FilePath) throws(Failure) -> [InputFile] {
    guard path.isPattern else { return [try resolve(path)] }
    let parts = path.text.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().map { "\($0)/" }.joined()
    let pattern = NamePattern(parts.last ?? "")
    var files: [InputFile] = []
    for name in try names(in: parent, of: path) where pattern.matches(name) {
      let file = FilePath(text: parent + name, span: path.span, isFromCommandLine: path.isFromCommandLine)
      do throws(Failure) {
        files.append(try resolve(file))
      } catch .notAFile {
        continue
      }
      guard files.count <= Self.limit else { throw .tooMany(limit: Self.limit) }
    }
    guard !files.isEmpty else { throw .noMatch }
    return files
  }

  private func names(in parent: String, of path: FilePath) throws(Failure) -> [String] {
    let folder = parent.isEmpty ? "." : parent
    let location = try location(
      of: FilePath(text: folder, span: path.span, isFromCommandLine: path.isFromCommandLine))
    do throws(FilesError) {
      if try FileStatus(path: location, followingLinks: true)?.kind == .folder { return try Folder.list(location) }
    } catch {
      throw .unreadable(error)
    }
    throw .noMatch
  }
}
