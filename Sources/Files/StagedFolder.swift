import Glibc

/// A folder in the making, which takes the place of its target whole or not at all.
///
/// The files go to a hidden folder beside the target, `.folio-<random>-<name>`. ``commit()`` swaps the two names in one step
/// (renameat2(2)), so that a reader, and whoever comes after a killed process, finds the old folder or the new one, complete. A
/// value that ends without a commit takes its hidden folder with it; what a killed process left is removed by ``sweep(_:)``.
///
/// ```swift
/// let staged = try StagedFolder(for: "output/karate")
/// try staged.write(page, to: "index.html")
/// try staged.write(picture, to: "figures/loss.png")
/// try staged.commit()
/// ```
public struct StagedFolder: ~Copyable {
  private let target: FilePath
  /// Where the files lie until the commit.
  public let path: String
  private let claim: Claim

  /// - Parameter target: The folder to replace or to make; the one above it exists.
  public init(for target: String) throws(FilesError) {
    let place = FilePath(target)
    guard SafePath.isPlain(place.name) else { throw .unsafeName(target) }
    while true {
      let path = HiddenName.make(for: place)
      guard unsafe mkdir(path, 0o777) == 0 else { throw .system(.create, path: path, code: errno) }
      // A sweep may come between the two calls; then the next name has better luck.
      guard let claim = try Claim.take(path) else { continue }
      self.target = place
      self.path = path
      self.claim = claim
      return
    }
  }

  // Behind a commit the hidden name is gone, or is the old folder's.
  deinit {
    try? Folder.remove(path)
  }

  /// Writes a file below the folder, with the folders between.
  ///
  /// - Parameter name: Plain (``SafePath/isPlain(_:)``).
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(FilesError) -> SHA256.Digest {
    let file = try create(name)
    try file.write(bytes[...], path: name)
    return SHA256.digest(of: bytes)
  }

  /// Copies a regular file to below the folder, with the folders between, and returns the digest of what it copied.
  @discardableResult
  public func copy(_ source: String, to name: String) throws(FilesError) -> SHA256.Digest {
    let input = try FileDescriptor(opening: source, O_RDONLY | O_NONBLOCK)
    let status = try FileStatus(of: input, path: source)
    guard status.kind == .file else { throw .notRegular(path: source) }
    let output = try create(name)
    var hash = SHA256()
    var chunk = [UInt8](repeating: 0, count: min(max(status.size + 1, 4096), 1 << 18))
    while true {
      let count = try input.fill(&chunk, path: source)
      hash.update(chunk[..<count])
      try output.write(chunk[..<count], path: name)
      if count < chunk.count { break }
    }
    return hash.finish()
  }

  private func create(_ name: String) throws(FilesError) -> FileDescriptor {
    guard SafePath.isPlain(name) else { throw .unsafeName(name) }
    let file = "\(path)/\(name)"
    try Folder.create(FilePath(file).folder)
    return try FileDescriptor(opening: file, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Puts the folder in its target's place and removes what was there.
  public consuming func commit() throws(FilesError) {
    let targetPath = target.sibling(target.name)
    // Once for all files: hundreds of frames synced one by one take seconds.
    try Folder.syncFileSystem(of: path)
    if try FileStatus(path: targetPath) == nil {
      try Folder.rename(path, to: targetPath)
    } else if try !Folder.exchange(path, with: targetPath) {
      try moveAside(targetPath)
    }
    try Folder.sync(target.folder)
  }

  /// The swap in two steps; a sweep undoes the first where the second did not come.
  private func moveAside(_ targetPath: String) throws(FilesError) {
    let aside = HiddenName.make(for: target, prefix: HiddenName.asidePrefix)
    let asideClaim = try Claim.take(targetPath)
    try Folder.rename(targetPath, to: aside)
    do throws(FilesError) {
      try Folder.rename(path, to: targetPath)
    } catch {
      try Folder.rename(aside, to: targetPath)
      throw error
    }
    try Folder.remove(aside)
    _ = consume asideClaim
  }

  /// Removes the hidden files and folders that processes left in `folder` when they were killed, and gives a target that one of
  /// them had moved aside its name back.
  ///
  /// What living processes, and living values of this one, are working on stays.
  public static func sweep(_ folder: String) throws(FilesError) {
    for name in try Folder.list(folder) where name.utf8.starts(with: HiddenName.prefix.utf8) {
      let path = "\(folder)/\(name)"
      guard let claim = try Claim.take(path) else { continue }
      if let target = HiddenName.target(ofAside: name), try FileStatus(path: "\(folder)/\(target)") == nil {
        try Folder.rename(path, to: "\(folder)/\(target)")
      } else {
        try Folder.remove(path)
      }
      _ = consume claim
    }
  }
}
