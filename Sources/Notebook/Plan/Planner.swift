import Files
public import Spec

/// Connects the cells of a notebook and finds their files.
public struct Planner: Sendable {
  /// A plan, unless an error is among the diagnostics.
  public struct Planning: Sendable {
    public let plan: Plan?
    /// Those of the reading and those of the plan, in the order of the text.
    public let diagnostics: [Diagnostic]
  }

  private let resolver: InputFileResolver
  private let program: String

  /// - Parameters:
  ///   - specFolder: Where paths of the spec count from; they stay inside of it.
  ///   - workingFolder: Where paths of the command line count from.
  ///   - program: Tells builds of this program apart, so that none reuses what another one kept.
  public init(specFolder: String, workingFolder: String, program: String = "") {
    self.program = program
    resolver = InputFileResolver(specFolder: specFolder, workingFolder: workingFolder)
  }

  /// Plans what could be read, so that all that is wrong with a spec comes to light at once.
  ///
  /// - Parameter stem: The name of the report's folder.
  public func plan(_ reading: NotebookReader.Reading, stem: String) -> Planning {
    guard let notebook = reading.draft else { return Planning(plan: nil, diagnostics: reading.diagnostics) }
    var diagnostics = reading.diagnostics
    let inputs = connect(notebook.cells, idsWithoutKind: reading.idsWithoutKind, &diagnostics)
    let order = sort(notebook.cells, inputs, &diagnostics)
    let files = notebook.cells.map { find($0.paths, &diagnostics) }
    guard let order, !diagnostics.contains(where: { $0.severity == .error }) else {
      return Planning(plan: nil, diagnostics: diagnostics.inSourceOrder())
    }
    var planned = [PlannedCell?](repeating: nil, count: notebook.cells.count)
    for position in order {
      let declaration = notebook.cells[position]
      let parts = inputs[position].compactMap { input in
        planned[input].map { Fingerprint.Part(name: $0.id, digest: $0.fingerprint.key) }
      }
      let fingerprint = Fingerprint(
        program: program, kind: declaration.kind.name, version: declaration.kind.version,
        fields: Fingerprint.digest(of: declaration.body),
        files: files[position].map { .init(name: $0.file.name, digest: $0.file.sha256) }, inputs: parts)
      planned[position] = PlannedCell(
        declaration: declaration, inputs: inputs[position], files: files[position], fingerprint: fingerprint)
    }
    let plan = Plan(notebook: notebook, stem: stem, cells: planned.compactMap { $0 }, order: order)
    return Planning(plan: plan, diagnostics: diagnostics.inSourceOrder())
  }

  // MARK: References

  /// For each cell the positions of the cells that it refers to.
  private func connect(
    _ cells: [CellDeclaration], idsWithoutKind: Set<String>, _ diagnostics: inout [Diagnostic]
  ) -> [[Int]] {
    let ids = cells.map(\.id)
    return cells.map { cell in
      var inputs: [Int] = []
      let others = cells.filter { $0.span != cell.span }
      for reference in cell.references where !idsWithoutKind.contains(reference.id) {
        guard let target = ids.firstIndex(of: reference.id) else {
          diagnostics.append(unknown(reference, among: others))
          continue
        }
        let kind = cells[target].kind.name
        guard reference.accepted.isEmpty || reference.accepted.contains(kind) else {
          diagnostics.append(mismatch(reference, of: kind, at: cells[target].span, among: others))
          continue
        }
        if !inputs.contains(target) { inputs.append(target) }
      }
      return inputs
    }
  }

  private func unknown(_ reference: Reference, among cells: [CellDeclaration]) -> Diagnostic {
    let fitting = fitting(reference, among: cells)
    let hint =
      Suggestion.hint(for: reference.id, among: fitting)
      ?? (fitting.isEmpty
        ? "add a cell with `id: \(reference.id)`\(reference.accepted.isEmpty ? "" : " and the kind \(kinds(of: reference))")"
        : "the cells that fit are \(fitting.map { "`\($0)`" }.joined(separator: ", "))")
    return Diagnostic(
      code: "unknown-cell", message: "there is no cell with the id `\(reference.id)`", span: reference.span, hint: hint)
  }

  private func mismatch(
    _ reference: Reference, of kind: String, at span: SourceSpan, among cells: [CellDeclaration]
  ) -> Diagnostic {
    let fitting = fitting(reference, among: cells)
    return Diagnostic(
      code: "wrong-kind",
      message: "the cell `\(reference.id)` is of kind `\(kind)`, and \(kinds(of: reference)) is needed here",
      span: reference.span, notes: [.init(span: span, message: "`\(reference.id)` is here")],
      hint: fitting.isEmpty
        ? "add a cell of kind \(kinds(of: reference))"
        : "the cells that fit are \(fitting.map { "`\($0)`" }.joined(separator: ", "))")
  }

  /// The cells that a reference could mean.
  private func fitting(_ reference: Reference, among cells: [CellDeclaration]) -> [String] {
    cells.filter { reference.accepted.isEmpty || reference.accepted.contains($0.kind.name) }.map(\.id)
  }

  /// "`graph`, `layout` or `archive`"
  private func kinds(of reference: Reference) -> String {
    let names = reference.accepted.map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "any" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: Order

  /// Depth-first order; nil, with a diagnostic for each cycle, where there is none.
  private func sort(_ cells: [CellDeclaration], _ inputs: [[Int]], _ diagnostics: inout [Diagnostic]) -> [Int]? {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: cells.count)
    var order: [Int] = []
    var hasCycle = false
    for root in cells.indices where marks[root] == .new {
      var path: [(cell: Int, next: Int)] = [(root, 0)]
      marks[root] = .open
      while let top = path.last {
        guard top.next < inputs[top.cell].count else {
          marks[top.cell] = .done
          order.append(top.cell)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let input = inputs[top.cell][top.next]
        switch marks[input] {
        case .done: break
        case .new:
          marks[input] = .open
          path.append((input, 0))
        case .open:
          hasCycle = true
          let members = path.map(\.cell).drop { $0 != input }
          diagnostics.append(cycle(members.map { cells[$0] }))
        }
      }
    }
    return hasCycle ? nil : order
  }

  /// - Parameter members: Each refers to the next, and the last to the first.
  private func cycle(_ members: [CellDeclaration]) -> Diagnostic {
    func reference(from cell: CellDeclaration, to target: CellDeclaration) -> SourceSpan {
      cell.references.first { $0.id == target.id }?.span ?? cell.span
    }
    guard let first = members.first, let last = members.last else { preconditionFailure("a cycle has members") }
    guard members.count > 1 else {
      return Diagnostic(
        code: "cycle", message: "the cell `\(first.id)` refers to itself", span: reference(from: first, to: first),
        hint: "name another cell")
    }
    let notes = zip(members, members.dropFirst()).map { from, to in
      Diagnostic.Note(span: reference(from: from, to: to), message: "`\(from.id)` needs `\(to.id)`")
    }
    return Diagnostic(
      code: "cycle", message: "cells need each other in a circle: `\(last.id)` needs `\(first.id)`",
      span: reference(from: last, to: first), notes: notes, hint: "remove one of these references")
  }

  // MARK: Files

  private func find(
    _ paths: [FilePath], _ diagnostics: inout [Diagnostic]
  ) -> [(path: FilePath, file: InputFile)] {
    paths.flatMap { path in
      do throws(InputFileResolver.Failure) {
        return try resolver.resolveAll(path).map { (path, $0) }
      } catch {
        diagnostics.append(
          Diagnostic(code: error.code, message: error.message(path.text), span: path.span, hint: error.hint))
        return []
      }
    }
  }
}
