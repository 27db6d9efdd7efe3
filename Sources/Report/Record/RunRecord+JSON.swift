extension RunRecord {
  /// The record with the names, and in the order, that `run.json` has.
  public var json: JSONValue {
    .object([
      JSONValue.Member("folio", .integer(Self.version)),
      JSONValue.Member("title", .string(title)),
      JSONValue.Member("summary", summary.map(JSONValue.string) ?? .null),
      JSONValue.Member("spec", spec.json),
      JSONValue.Member("program", .string(program)),
      JSONValue.Member("page", page.map(JSONValue.string) ?? .null),
      JSONValue.Member("parameters", .object(parameters)),
      JSONValue.Member("cells", .array(cells.map(\.json))),
    ])
  }

  /// Reads a record back; nil where a name that every record has is missing or has another type, or the form is of another
  /// version.
  public init?(json: JSONValue) {
    guard case .integer(Self.version)? = json["folio"], let title = json["title"]?.text,
      let spec = json["spec"].flatMap(FileDigest.init(json:)), let parameters = json["parameters"]?.members,
      let cells = json["cells"]?.list(of: Cell.init(json:))
    else { return nil }
    self.init(
      title: title, summary: json["summary"]?.text, spec: spec, program: json["program"]?.text ?? "",
      page: json["page"]?.text, parameters: parameters, cells: cells)
  }
}

extension RunRecord.Cell {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("id", .string(id)),
      JSONValue.Member("kind", .string(kind)),
      JSONValue.Member("status", .string(status.rawValue)),
      JSONValue.Member("line", line.map(JSONValue.integer) ?? .null),
      JSONValue.Member("fields", fields.map(JSONValue.string) ?? .null),
      JSONValue.Member("content", content.map(JSONValue.string) ?? .null),
      JSONValue.Member("needs", .array(needs.map(JSONValue.string))),
      JSONValue.Member("inputs", .array(inputs.map(\.json))),
      JSONValue.Member("metrics", .object(metrics)),
      JSONValue.Member("assets", .array(assets.map(\.json))),
      JSONValue.Member("diagnostics", .array(diagnostics.map(\.json))),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let id = json["id"]?.text, let kind = json["kind"]?.text,
      let status = (json["status"]?.text).flatMap(CellStatus.init(rawValue:)),
      let inputs = json["inputs"]?.list(of: FileDigest.init(json:)), let metrics = json["metrics"]?.members,
      let assets = json["assets"]?.list(of: FileDigest.init(json:)),
      let diagnostics = json["diagnostics"]?.list(of: RecordedDiagnostic.init(json:))
    else { return nil }
    self.init(
      id: id, kind: kind, status: status, line: json["line"]?.whole, fields: json["fields"]?.text,
      content: json["content"]?.text, needs: json["needs"]?.list(of: \.text) ?? [], inputs: inputs, metrics: metrics,
      assets: assets, diagnostics: diagnostics)
  }
}

extension FileDigest {
  fileprivate var json: JSONValue {
    .object([JSONValue.Member("path", .string(path)), JSONValue.Member("sha256", .string(sha256))])
  }

  fileprivate init?(json: JSONValue) {
    guard let path = json["path"]?.text, let sha256 = json["sha256"]?.text else { return nil }
    self.init(path: path, sha256: sha256)
  }
}

extension RecordedDiagnostic {
  /// An object with the fields of `folio check --format json`, in their order.
  public var json: JSONValue {
    .object([
      JSONValue.Member("file", .string(file)),
      JSONValue.Member("line", .integer(line)),
      JSONValue.Member("column", .integer(column)),
      JSONValue.Member("endLine", .integer(endLine)),
      JSONValue.Member("endColumn", .integer(endColumn)),
      JSONValue.Member("severity", .string(severity)),
      JSONValue.Member("code", .string(code)),
      JSONValue.Member("message", .string(message)),
      JSONValue.Member("hint", hint.map(JSONValue.string) ?? .null),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let file = json["file"]?.text, let line = json["line"]?.whole, let column = json["column"]?.whole,
      let endLine = json["endLine"]?.whole, let endColumn = json["endColumn"]?.whole,
      let severity = json["severity"]?.text, let code = json["code"]?.text, let message = json["message"]?.text
    else { return nil }
    self.init(
      file: file, line: line, column: column, endLine: endLine, endColumn: endColumn, severity: severity, code: code,
      message: message, hint: json["hint"]?.text)
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  fileprivate var whole: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  fileprivate var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// All elements of an array; nil where one of them is no `Element`.
  fileprivate func list<Element>(of make: (JSONValue) -> Element?) -> [Element]? {
    guard case .array(let elements) = self else { return nil }
    let made = elements.compactMap(make)
    return made.count == elements.count ? made : nil
  }
}
