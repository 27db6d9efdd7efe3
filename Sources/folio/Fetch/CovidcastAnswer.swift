import Report
import Tabular

/// What the COVIDcast API says to one request, in its classic format: `{"result": 1, "message": …, "epidata": [{…}, …]}`.
enum CovidcastAnswer {
  case rows([JSONValue])
  /// There are more rows than the API gives at a time.
  case tooMany
  case refusal(String)

  /// Nil where it is not that format.
  init?(json: [UInt8]) {
    guard let value = try? JSONValue(utf8: json), case .integer(let result)? = value["result"] else { return nil }
    let message = if case .string(let text)? = value["message"] { text } else { "" }
    switch (result, value["epidata"]) {
    case (1, .array(let rows)?): self = .rows(rows)
    case (2, _): self = .tooMany
    // "No results": nothing was issued for these times.
    case (-2, _): self = .rows([])
    default: self = .refusal(message.isEmpty ? "result \(result)" : message)
    }
  }

  /// The columns of the API's own CSV, in its order.
  static let columns = [
    "geo_value", "signal", "source", "geo_type", "time_type", "time_value", "direction", "issue", "lag",
    "missing_value", "missing_stderr", "missing_sample_size", "value", "stderr", "sample_size",
  ]

  /// Writes one row; what is missing is empty.
  static func write(_ row: JSONValue, to writer: inout TableWriter) {
    for column in columns {
      switch row[column] {
      case .integer(let number): writer.write(number)
      case .number(let number): writer.write(number)
      case .string(let text): writer.write(text)
      case .bool(let flag): writer.write(flag ? "true" : "false")
      case .null, .array, .object, nil: writer.write("")
      }
    }
    writer.endRow()
  }
}
