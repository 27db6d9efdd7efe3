import Files

/// A scratch file that several readers read.
final class SharedScratch {
  private var file: ScratchFile

  init(in folder: String) throws(BackupError) {
    do throws(FilesError) { file = try ScratchFile(in: folder) } catch { throw .files(error) }
  }

  var count: Int { file.count }

  func append(_ bytes: [UInt8]) throws(BackupError) {
    do throws(FilesError) { try file.append(bytes[...]) } catch { throw .files(error) }
  }

  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(BackupError) -> Int {
    do throws(FilesError) { return try file.read(range, into: &buffer) } catch { throw .files(error) }
  }
}
