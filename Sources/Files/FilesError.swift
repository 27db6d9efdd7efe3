import Glibc

/// What went wrong with a file.
public enum FilesError: Error, Hashable, Sendable {
  public enum Operation: String, Hashable, Sendable {
    case open
    case read
    case write
    case sync
    case rename
    case remove
    case create
    case list
    case inspect
    case lock
  }

  /// The system refused; `code` is its `errno`.
  case system(Operation, path: String, code: Int32)
  /// There is a folder, a pipe or a device where a file should be.
  case notRegular(path: String)
  /// The file has more than `limit` bytes.
  case tooLarge(path: String, limit: Int)
  /// A name for a file below a folder that is absolute, climbs out, or has an empty component.
  case unsafeName(String)
  /// Another process has the lock; `holder` is what it wrote about itself.
  case locked(path: String, holder: String)
}

extension FilesError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let operation, let path, let code):
      "cannot \(operation.rawValue) \(path): \(Self.words(code))"
    case .notRegular(let path): "\(path) is not a regular file"
    case .tooLarge(let path, let limit): "\(path) has more than \(limit) bytes"
    case .unsafeName(let name): "\(name) is not a plain name below a folder"
    case .locked(let path, let holder): "\(path) is locked by \(holder.isEmpty ? "another process" : holder)"
    }
  }

  /// What the C library says of an `errno`, always in English: nothing here calls `setlocale`.
  private static func words(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
