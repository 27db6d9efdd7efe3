import Files
import Imaging
public import Notebook

extension FigureExport {
  /// Writes a figure to a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - jobs: How many threads draw; the bytes do not depend on it.
  ///   - progress: Gets the share that is done.
  /// - Throws: ``FigureExportError``, `FilesError`, or `CancellationError`.
  public func write(
    _ figure: any CellFigure, as format: FigureFormat, to path: String, jobs: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws {
    var file = try AtomicFile(path)
    let drawing = try FigureDrawing(figure, self, isFilm: format.isFilm, jobs: jobs, progress: progress)
    if let codec = VideoCodec(format) {
      try await drawing.writeVideo(codec, to: file.workingPath)
    } else {
      try await drawing.encode(format) { try file.write($0) }
    }
    try file.commit()
  }

  /// The bytes of the file of a figure.
  ///
  /// - Throws: ``FigureExportError``, `FilesError`, or `CancellationError`.
  func bytes(of figure: any CellFigure, as format: FigureFormat, jobs: Int) async throws -> [UInt8] {
    let drawing = try FigureDrawing(figure, self, isFilm: format.isFilm, jobs: jobs) { _ in }
    if let codec = VideoCodec(format) {
      let file = try TemporaryFile(named: "film.\(format.rawValue)")
      try await drawing.writeVideo(codec, to: file.path)
      return try File.read(file.path, limit: .max)
    }
    var bytes: [UInt8] = []
    try await drawing.encode(format) { bytes += $0 }
    return bytes
  }

  /// Writes each frame of a figure as `<folder>/00000.png` and so on; the folder takes its name when all are there.
  ///
  /// - Parameter folder: Not there, or a folder of nothing but such files, which go.
  /// - Throws: ``FigureExportError``, `FilesError`, or `CancellationError`.
  public func writeFrames(
    _ figure: any CellFigure, to folder: String, jobs: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws {
    if try FileStatus(path: folder) != nil, let other = try Folder.list(folder).first(where: { !Self.isFrame($0) }) {
      throw FigureExportError.foreignFile("\(folder)/\(other)")
    }
    let drawing = try FigureDrawing(figure, self, isFilm: false, jobs: jobs, progress: progress)
    let staged = try StagedFolder(for: folder)
    try await drawing.encodeFrames { place, bytes in try staged.write(bytes, to: Self.frameName(place)) }
    try staged.commit()
  }

  private static func frameName(_ place: Int) -> String {
    let digits = String(place)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + ".png"
  }

  private static func isFrame(_ name: String) -> Bool {
    name.hasSuffix(".png") && name.utf8.dropLast(4).count >= 5
      && name.utf8.dropLast(4).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
