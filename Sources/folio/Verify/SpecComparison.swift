import Files
import Notebook
import Report

/// What of a spec and its data is not as it was when a report was made.
struct SpecComparison {
  /// A line for each difference; none where the spec would run the same.
  let lines: [String]

  /// - Parameters:
  ///   - spec: The path of the file.
  ///   - settings: Parameters in addition to those of the record, as `--set` takes them.
  init(_ record: RunRecord, spec path: String, settings: [String]) throws {
    var lines: [String] = []
    let digest = try SHA256.hex(ofFile: path)
    if digest != record.spec.sha256 { lines.append("changed spec: \(path)") }
    let workspace = try Workspace(paths: [path], settings: Self.settings(of: record, spec: path) + settings)
    guard workspace.isSound, let plan = workspace.plans.first else {
      self.lines = lines + ["broken spec: \(path) cannot be planned as it was; see folio check \(path)"]
      return
    }
    for recorded in record.cells {
      guard let position = plan.position(of: recorded.id) else {
        lines.append("cell \(recorded.id): no longer in the spec")
        continue
      }
      let cell = plan.cells[position]
      if recorded.kind != cell.declaration.kind.name {
        lines.append("cell \(recorded.id): was a cell of kind \(recorded.kind)")
      } else if let fields = recorded.fields, fields != cell.fingerprint.fields {
        lines.append("cell \(recorded.id): its fields changed")
      }
      let files = cell.files.map { FileDigest(path: $0.file.name, sha256: $0.file.sha256) }
      for input in recorded.inputs where !files.contains(input) {
        let isThere = files.contains { $0.path == input.path }
        lines.append("cell \(recorded.id): " + (isThere ? "\(input.path) changed" : "no longer reads \(input.path)"))
      }
      for file in files where !recorded.inputs.contains(where: { $0.path == file.path }) {
        lines.append("cell \(recorded.id): did not read \(file.path)")
      }
    }
    let ids = Set(record.cells.map(\.id))
    lines += plan.cells.filter { !ids.contains($0.id) }.map { "cell \($0.id): not in the report" }
    self.lines = lines
  }

  /// The parameters of a run that are not the spec's own.
  private static func settings(of record: RunRecord, spec path: String) throws -> [String] {
    guard let plan = try Workspace(paths: [path], settings: []).plans.first else {
      return record.parameters.compactMap { $0.value.setting(of: $0.name) }
    }
    return plan.notebook.parameters.compactMap { parameter in
      guard let recorded = record.parameters.first(where: { $0.name == parameter.name }),
        recorded.value != parameter.value.json
      else { return nil }
      return recorded.value.setting(of: parameter.name)
    }
  }
}

extension JSONValue {
  /// The argument of `--set` that gives a parameter this value; nil for the value of a parameter without one.
  fileprivate func setting(of name: String) -> String? {
    switch self {
    case .null: nil
    case .string(let text): "\(name)=\(text)"
    default: "\(name)=\(String(decoding: utf8, as: UTF8.self))"
    }
  }
}
