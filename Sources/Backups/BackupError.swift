public import Bytes
public import Files

/// What is wrong with a backup, and where.
public enum BackupError: Error, Hashable, Sendable {
  /// The file cannot be read, or its compressed data are damaged.
  case unreadable(file: String, ByteSourceError)
  /// The text at an offset, counted in bytes of the inflated text, is not what a dump holds there.
  case malformed(DumpFault, file: String, offset: Int)
  /// No statement of the file gives rows or columns of the table; those that it has, in their order.
  case noTable(String?, file: String, tables: [String])
  /// The file holds rows of several tables, and none was asked for.
  case severalTables([String], file: String)
  /// The table of a file has no column of the name.
  case noColumn(String, file: String, columns: [String])
  /// A compared column of earlier backups is missing in a file.
  case columnDropped(String, file: String)
  /// Neither the file nor the caller says which columns are the key.
  case noKey(file: String)
  /// Two rows of one backup have the same key, at these offsets.
  case duplicateKey([String?], file: String, first: Int, second: Int)
  /// No date can be read from the name of a file, or the same as from another.
  case noDate(file: String)
  case sameDate(file: String, other: String)
  /// A file that was processed before is no longer what it was.
  case changed(file: String)
  /// A backup is older than others that were processed before, and was not among them.
  case outOfOrder(file: String)
  /// The backup that the next one is to be compared with was processed before and is not given.
  case missingPredecessor(date: Int)
  /// The folder holds something else than issues, or issues of other backups or by other rules.
  case otherFolder(path: String)
  /// Units of a plan whose parts are not in its folder.
  case unfinished(units: [Int], path: String)
  /// A row, or a decoder, takes more memory than allowed.
  case tooLittleMemory(file: String, offset: Int, limit: Int)
  /// Whoever watches the progress ended the run.
  case cancelled
  /// The system failed to read or write one of our own files.
  case files(FilesError)
}
