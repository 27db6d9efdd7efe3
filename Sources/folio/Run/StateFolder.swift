import Files
import Notebook

/// The folder `.folio` in the working folder: what a run keeps for the next one.
struct StateFolder {
  let path = ".folio"

  func cache(limit: Int) -> ResultCache {
    ResultCache(folder: "\(path)/cache", limit: limit)
  }

  var lastRun: LastRun {
    (try? File.read(lastRunPath, limit: 64 << 20)).flatMap(LastRun.init(json:)) ?? LastRun()
  }

  /// Makes the folder, which no version control should keep.
  func create() throws {
    try Folder.create(path)
    if try FileStatus(path: "\(path)/.gitignore") == nil {
      try File.writeAtomically(Array("*\n".utf8), to: "\(path)/.gitignore")
    }
  }

  func save(_ lastRun: LastRun) throws {
    try File.writeAtomically(lastRun.json, to: lastRunPath, isDurable: false)
  }

  func remove() throws {
    guard try FileStatus(path: path) != nil else { return }
    try Folder.remove(path)
  }

  private var lastRunPath: String { "\(path)/last-run.json" }
}
