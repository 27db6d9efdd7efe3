public import Bytes
import Dates
import Notebook
public import RevisionStore
public import Revisions
public import Tabular

/// What is wrong with a file of data, in words: where it is, what it is, and what to do about it.
public struct FileFault: Error, Hashable, Sendable {
  /// A stable name in kebab-case.
  public let code: String
  public let message: String
  public let hint: String?
  /// Where the fault is, if it is at a place; lines and columns count from 1.
  public let line: Int?
  public let column: Int?

  /// Why a table of issues could not be read.
  public init(_ error: ArchiveReadingError) {
    let place = error.place
    // The words of cells begin with the file and the place, which stand apart here.
    let prefix = [Self.name, place.line.map(String.init), place.column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
    let words = CellError(error, file: Self.name)
    self.init(words, prefix: prefix, line: place.line, column: place.column)
  }

  /// Why a table could not be read.
  public init(_ error: TabularError) { self.init(ArchiveReadingError.table(error)) }

  /// Why bytes could not be read.
  public init(_ error: ByteSourceError) {
    self.init(CellError(error, file: Self.name), prefix: Self.name, line: nil, column: nil)
  }

  /// Why a store cannot be used.
  public init(_ error: StoreError) {
    self.init(CellError(error, file: Self.name), prefix: Self.name, line: nil, column: nil)
  }

  private static let name = "the file"

  private init(_ words: CellError, prefix: String, line: Int?, column: Int?) {
    code = words.code
    message = words.message.hasPrefix(prefix + ": ") ? String(words.message.dropFirst(prefix.count + 2)) : words.message
    hint = words.hint?.replacing("with `columns`", with: "with `--map`")
    self.line = line
    self.column = column
  }
}

extension ArchiveReadingError {
  fileprivate var place: (line: Int?, column: Int?) {
    switch self {
    case .table(.malformed(_, let place)), .invalidField(_, _, _, let place): (place.line, place.column)
    case .archive(.duplicateIssue(_, _, _, _, _, _, let line)), .archive(.infiniteValue(let line)): (line, nil)
    default: (nil, nil)
    }
  }
}
