import Files
import Synchronization

/// A scratch file that several readers read.
final class SharedScratch: Sendable {
  private let file: Mutex<ScratchFile>

  init(in folder: String) throws(BackupError) {
    do throws(FilesError) { file = Mutex(try ScratchFile(in: folder)) } catch { throw .files(error) }
  }

  var count: Int { file.withLock { $0.count } }

  func append(_ bytes: [UInt8]) throws(BackupError) {
    let error: FilesError? = file.withLock { file in
      do throws(FilesError) { try file.append(bytes[...]) } catch { return error }
      return nil
    }
    if let error { throw .files(error) }
  }

  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(BackupError) -> Int {
    let result: Result<Int, FilesError> = file.withLock { file in
      do throws(FilesError) { return .success(try file.read(range, into: &buffer)) } catch { return .failure(error) }
    }
    do throws(FilesError) { return try result.get() } catch { throw .files(error) }
  }
}
