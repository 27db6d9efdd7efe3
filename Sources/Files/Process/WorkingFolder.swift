import Glibc

/// The folder that relative paths count from.
public enum WorkingFolder {
  /// Its absolute path; `.` where it has none, because it was removed.
  public static var path: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
