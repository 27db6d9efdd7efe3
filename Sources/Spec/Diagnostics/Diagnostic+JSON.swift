extension Diagnostic {
  /// The diagnostic as one line of JSON Lines, without its end: `file`, `line`, `column`, `endLine`, `endColumn`,
  /// `severity`, `code`, `message` and `hint`, which is null if there is none.
  ///
  /// - Parameter file: The name of the text as it was given.
  public func jsonLine(file: String) -> String {
    var text = "{\"file\":"
    text.appendJSONString(file)
    text += ",\"line\":\(span.start.line),\"column\":\(span.start.column)"
    text += ",\"endLine\":\(span.end.line),\"endColumn\":\(span.end.column)"
    text += ",\"severity\":\"\(severity.rawValue)\",\"code\":"
    text.appendJSONString(code)
    text += ",\"message\":"
    text.appendJSONString(message)
    text += ",\"hint\":"
    if let hint { text.appendJSONString(hint) } else { text += "null" }
    return text + "}"
  }
}
