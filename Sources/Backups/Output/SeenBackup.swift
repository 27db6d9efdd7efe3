import Files
import Glibc

/// A backup as it was when it was looked at.
struct SeenBackup {
  let backup: BackupFile
  let entry: Journal.Entry
  private let status: FileStatus

  init(_ backup: BackupFile) throws(BackupError) {
    self.backup = backup
    status = try Self.status(of: backup)
    do throws(FilesError) {
      entry = Journal.Entry(
        date: IssueClock.number(of: backup.date), name: backup.name, digest: try SHA256.hex(ofFile: backup.path))
    } catch {
      throw .files(error)
    }
  }

  /// Throws where somebody has written to the file since.
  func checkUnchanged() throws(BackupError) {
    guard try Self.status(of: backup) == status else { throw .changed(file: backup.path) }
  }

  private static func status(of backup: BackupFile) throws(BackupError) -> FileStatus {
    do throws(FilesError) {
      if let status = try FileStatus(path: backup.path, followingLinks: true) { return status }
    } catch {
      throw .files(error)
    }
    throw .files(.system(.open, path: backup.path, code: ENOENT))
  }
}
