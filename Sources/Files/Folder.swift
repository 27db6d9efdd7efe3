import CLinux
import Glibc

/// Folders: made with those above them, listed in order, renamed, swapped and removed with all that is in them.
public enum Folder {
  /// Makes a folder and those above it that are missing; one that exists is no error.
  public static func create(_ path: String) throws(FilesError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    let code = errno
    if let status = try FileStatus(path: path, followingLinks: true), status.kind == .folder { return }
    guard code == ENOENT else { throw .system(.create, path: path, code: code) }
    let above = FilePath(path).folder
    guard above != path else { throw .system(.create, path: path, code: code) }
    try create(above)
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .system(.create, path: path, code: errno)
    }
  }

  /// The names in a folder, sorted by their UTF-8 bytes, hidden ones too; those that are no UTF-8 get replacement characters.
  public static func list(_ path: String) throws(FilesError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw .system(.list, path: path, code: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .system(.list, path: path, code: errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder, or a file, with everything in it; links are removed and not followed.
  ///
  /// A name that is not there is no error.
  public static func remove(_ path: String) throws(FilesError) {
    guard let status = try FileStatus(path: path) else { return }
    guard status.kind == .folder else { return try File.remove(path) }
    for name in try list(path) { try remove("\(path)/\(name)") }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw .system(.remove, path: path, code: errno) }
  }

  /// Makes everything on the file system of a folder durable.
  static func syncFileSystem(of path: String) throws(FilesError) {
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY)
    guard syncfs(descriptor.number) == 0 else { throw .system(.sync, path: path, code: errno) }
  }

  /// Writes a folder's list of names to the disk.
  static func sync(_ path: String) throws(FilesError) {
    let descriptor = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY)
    try descriptor.sync(path: path)
  }

  /// Gives a file or folder another name; a file, or an empty folder, of that name is replaced.
  static func rename(_ path: String, to other: String) throws(FilesError) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw .system(.rename, path: other, code: errno) }
  }

  /// Swaps two names in one step.
  ///
  /// - Returns: False where the file system cannot.
  static func exchange(_ path: String, with other: String) throws(FilesError) -> Bool {
    if unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, folio_rename_exchange) == 0 { return true }
    if errno == EINVAL || errno == ENOSYS || errno == ENOTSUP { return false }
    throw .system(.rename, path: other, code: errno)
  }
}
