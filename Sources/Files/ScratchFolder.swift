import Glibc

/// A folder that ends with the value, and all that is in it, in the folder that `TMPDIR` names, or /tmp.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() throws(FilesError) {
    while true {
      let path = HiddenName.make(for: FilePath("\(Machine.scratchFolder)/work"))
      if unsafe mkdir(path, 0o700) == 0 {
        self.path = path
        return
      }
      guard errno == EEXIST else { throw .system(.create, path: path, code: errno) }
    }
  }

  deinit { try? Folder.remove(path) }
}
