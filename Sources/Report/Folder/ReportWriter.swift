import Files

/// Writes reports into an output folder, each whole or not at all, and the gallery of all that are there.
///
/// A writer has the folder to itself until its life ends. Reports of earlier runs stay, so that several runs fill one gallery.
///
/// ```swift
/// let writer = try ReportWriter(output: "output", holder: "folio run, process 123")
/// let record = try writer.write(document)
/// try writer.writeGallery()
/// ```
public struct ReportWriter: ~Copyable {
  private static let lockName = ".folio.lock"

  private let output: String
  private let lock: FileLock

  /// Checks the output folder, or makes it, takes its lock and removes what killed runs left in it.
  ///
  /// - Parameter holder: What another run reads about this one while it has the folder.
  /// - Throws: ``ReportError/foreignFiles(folder:names:)``, ``ReportError/locked(folder:holder:)`` or ``ReportError/files(_:)``.
  public init(output: String, holder: String) throws(ReportError) {
    try Self.check(output: output)
    let lock = try Self.open(output, holder: holder)
    // What another run may have put there between the check and the lock.
    _ = try OutputFolder.reports(in: output)
    self.output = output
    self.lock = lock
  }

  private static func open(_ output: String, holder: String) throws(ReportError) -> FileLock {
    do throws(FilesError) {
      try Folder.create(output)
      let lock = try FileLock(taking: "\(output)/\(lockName)", holder: holder)
      try StagedFolder.sweep(output)
      return lock
    } catch .locked(_, let holder) {
      throw .locked(folder: output, holder: holder)
    } catch {
      throw .files(error)
    }
  }

  /// Whether reports may be written to a folder: it is missing, or holds nothing but reports, their gallery, READMEs and hidden
  /// files. Nothing is written.
  public static func check(output: String) throws(ReportError) {
    let status = try OutputFolder.wrapping { () throws(FilesError) in
      try FileStatus(path: output, followingLinks: true)
    }
    if status != nil { _ = try OutputFolder.reports(in: output) }
  }

  /// Writes `<output>/<stem>/` with the page, the record and the assets, in place of the report that was there.
  ///
  /// - Parameter isSelfContained: Whether the page holds its pictures itself, so that it can be sent without the folder.
  /// - Returns: The record, with the digests of the assets as they were written.
  @discardableResult
  public func write(_ document: ReportDocument, isSelfContained: Bool = false) throws(ReportError) -> RunRecord {
    try checkNames(document)
    let page = ReportPage.render(document, embedded: isSelfContained ? try pictures(of: document) : nil)
    return try OutputFolder.wrapping { () throws(FilesError) in
      let staged = try StagedFolder(for: "\(output)/\(document.stem)")
      var assets: [[FileDigest]] = []
      for section in document.sections {
        var digests: [FileDigest] = []
        for asset in section.assets {
          let path = asset.role.path(cell: section.id)
          let digest =
            switch asset.content {
            case .bytes(let bytes): try staged.write(bytes, to: path)
            case .file(let source): try staged.copy(source, to: path)
            }
          digests.append(FileDigest(path: path, sha256: digest.hex))
        }
        assets.append(digests)
      }
      let record = RunRecord(document, assets: assets, page: SHA256.hex(of: page))
      try staged.write(page, to: OutputFolder.page)
      try staged.write(record.json.indentedUTF8, to: OutputFolder.record)
      try staged.commit()
      return record
    }
  }

  /// Writes `<output>/index.html`: a card for each report in the folder, sorted by stem.
  public func writeGallery() throws(ReportError) {
    let page = GalleryPage.render(try OutputFolder.reports(in: output))
    try OutputFolder.wrapping { () throws(FilesError) in
      try File.writeAtomically(page, to: "\(output)/\(OutputFolder.page)")
    }
  }

  /// The bytes of all pictures by their paths.
  private func pictures(of document: ReportDocument) throws(ReportError) -> [String: [UInt8]] {
    var pictures: [String: [UInt8]] = [:]
    for section in document.sections {
      for asset in section.assets {
        switch asset.role {
        case .figure, .frame, .image:
          pictures[asset.role.path(cell: section.id)] =
            switch asset.content {
            case .bytes(let bytes): bytes
            case .file(let path):
              try OutputFolder.wrapping { () throws(FilesError) in try File.read(path, limit: .max) }
            }
        case .data, .file: continue
        }
      }
    }
    return pictures
  }

  private func checkNames(_ document: ReportDocument) throws(ReportError) {
    guard isComponent(document.stem), !OutputFolder.isReserved(document.stem) else {
      throw .unsafeName(document.stem)
    }
    var paths: Set<String> = []
    for section in document.sections {
      guard isComponent(section.id) else { throw .unsafeName(section.id) }
      for asset in section.assets {
        let path = asset.role.path(cell: section.id)
        guard SafePath.isPlain(path) else { throw .unsafeName(path) }
        guard paths.insert(path).inserted else { throw .repeatedAsset(path: path) }
      }
    }
  }

  private func isComponent(_ name: String) -> Bool {
    SafePath.isPlain(name) && !name.utf8.contains(UInt8(ascii: "/"))
  }
}
