extension StagedFolder {
  /// Makes durable what was written so far, so that another process can go on from here.
  public func sync() throws(FilesError) { try Folder.syncFileSystem(of: path) }

  /// Takes over the hidden folder that a process left when it was killed, or by ``leave()``.
  ///
  /// - Parameters:
  ///   - target: The folder that was to be replaced or made.
  ///   - file: A file that it has to hold.
  /// - Returns: Nil where there is none that nobody works on.
  public static func takeOver(for target: String, holding file: String) throws(FilesError) -> StagedFolder? {
    let place = FilePath(target)
    for name in try Folder.list(place.folder) where HiddenName.target(of: name) == place.name {
      let path = place.sibling(name)
      guard try FileStatus(path: "\(path)/\(file)")?.kind == .file, let claim = try Claim.take(path) else { continue }
      return StagedFolder(target: place, path: path, claim: claim)
    }
    return nil
  }
}
