import Bytes
import Notebook
import Tabular

extension CellError {
  /// - Parameters:
  ///   - file: The name of the file, as outputs show it.
  ///   - field: The field that names it.
  init(_ error: ByteSourceError, file: String, field: [String] = ["file"]) {
    switch error {
    case .cannotOpen: self.init(code: "unreadable-file", "cannot open \(file)", field: field)
    case .notAFile: self.init(code: "not-a-file", "\(file) is not a regular file", field: field)
    case .cannotRead(let offset, _):
      self.init(code: "unreadable-file", "\(file): reading failed at byte \(offset)", field: field)
    case .corrupt(let offset):
      self.init(
        code: "corrupt-file", "\(file): the compressed data are damaged at byte \(offset)", field: field,
        hint: "fetch the file again")
    case .wrongChecksum(let offset):
      self.init(
        code: "corrupt-file", "\(file): the checksum of the compressed data that end at byte \(offset) is wrong",
        field: field, hint: "fetch the file again")
    case .truncated(let offset):
      self.init(
        code: "truncated-file", "\(file): the compressed data are cut off at byte \(offset)", field: field,
        hint: "fetch the file again")
    case .trailingBytes(let offset):
      self.init(
        code: "corrupt-file", "\(file): something else follows the compressed data at byte \(offset)",
        field: field)
    case .decoderTooLarge(let limit):
      self.init(
        code: "file-too-large", "\(file): to decompress it takes more than \(limit) bytes of memory", field: field,
        hint: "compress the file with a smaller window")
    case .tooLarge(let limit):
      self.init(code: "too-large", "\(file) has more than \(limit) bytes", field: field)
    }
  }

  init(_ error: TabularError, file: String, field: [String] = ["file"]) {
    switch error {
    case .unreadable(let error):
      self.init(error, file: file, field: field)
    case .malformed(let fault, let place):
      self.init(
        code: "invalid-table", "\(file):\(place.line):\(place.column): \(Self.words(fault))", field: field)
    case .noColumn(let name):
      self.init(code: "missing-column", "\(file): there is no column `\(name)`", field: field)
    case .ambiguousColumn(let name, _):
      self.init(code: "duplicate-name", "\(file): several columns are called `\(name)`", field: field)
    }
  }

  private static func words(_ fault: TableFault) -> String {
    switch fault {
    case .noHeader: "the table is empty: its first row must name the columns"
    case .raggedRow(let expected, let found): "the row has \(found) fields, the header \(expected)"
    case .unterminatedQuote: "a quoted field does not end"
    case .strayQuote: "a quote stands inside a field that is not quoted"
    case .textAfterQuote: "text follows the closing quote of a field"
    case .invalidUTF8: "the text is not UTF-8"
    case .nul: "a byte is zero"
    case .fieldTooLong(let limit): "the field has more than \(limit) bytes"
    case .rowTooLong(let limit): "the row has more than \(limit) bytes"
    case .tooManyColumns(let limit): "the row has more than \(limit) fields"
    case .notJSON(let token): "expected \(words(token))"
    case .unterminatedJSON: "the JSON ends too early"
    }
  }

  private static func words(_ token: TableFault.JSONToken) -> String {
    switch token {
    case .object: "a JSON object"
    case .name: "a name within double quotes"
    case .colon: "a colon"
    case .value: "a JSON value"
    case .commaOrBrace: "a comma or `}`"
    case .commaOrBracket: "a comma or `]`"
    case .end: "the end of the text"
    }
  }
}
