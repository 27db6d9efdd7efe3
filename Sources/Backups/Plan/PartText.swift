import Bytes
import Files

/// The bytes of a part's file, which are copied or passed over up to given places.
struct PartText: ~Copyable {
  private let path: String
  private var source: ByteSource
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var unread = 0..<0
  /// The place in the file of the first byte that is unread.
  private var offset = 0

  init(_ path: String) throws(BackupError) {
    self.path = path
    do throws(ByteSourceError) {
      source = try ByteSource(path: path, limit: .max)
    } catch {
      throw .unreadable(file: path, error)
    }
  }

  /// Copies the bytes up to a place.
  ///
  /// - Throws: `changed` where the file ends before it.
  mutating func copy(to end: Int, _ output: borrowing OutputFile) throws(BackupError) {
    while offset < end { try write(take(end - offset), to: output) }
  }

  /// Passes over the bytes up to a place.
  mutating func skip(to end: Int) throws(BackupError) {
    while offset < end { _ = try take(end - offset) }
  }

  /// Copies all bytes that are left.
  mutating func copyRest(_ output: borrowing OutputFile) throws(BackupError) {
    while try fill() { try write(take(.max), to: output) }
  }

  private func write(_ range: Range<Int>, to output: borrowing OutputFile) throws(BackupError) {
    do throws(FilesError) { try output.append(buffer[range]) } catch { throw .files(error) }
  }

  /// Some of the next bytes, at least one and at most so many.
  private mutating func take(_ count: Int) throws(BackupError) -> Range<Int> {
    guard try fill() else { throw .changed(file: path) }
    let taken = unread.prefix(count)
    unread = taken.endIndex..<unread.upperBound
    offset += taken.count
    return taken.startIndex..<taken.endIndex
  }

  /// Makes sure that a byte is at hand; false where none follows.
  private mutating func fill() throws(BackupError) -> Bool {
    guard unread.isEmpty else { return true }
    do throws(ByteSourceError) {
      unread = 0..<(try source.read(into: &buffer))
    } catch {
      throw .unreadable(file: path, error)
    }
    return !unread.isEmpty
  }
}
