extension PageRenderer {
  /// A cell that failed, in its place: what, where in the spec, and what to do.
  func render(_ notice: FailureNotice) -> HTML {
    let diagnostic = notice.diagnostic
    var children: [HTML] = [
      .element(
        .p, [HTMLAttribute(.class, "failure-title")],
        [
          .element(.strong, [.text("\(diagnostic.severity)[\(diagnostic.code)]")]), .text(": \(diagnostic.message)"),
        ]),
      .element(
        .p, [HTMLAttribute(.class, "place")],
        [.element(.code, [.text("\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)")])]),
    ]
    if let line = notice.sourceLine {
      children.append(
        .element(
          .pre, [HTMLAttribute(.tabIndex, "0")],
          [.element(.code, [.text("\(diagnostic.line) | \(line)\n"), .text(carets(diagnostic, under: line))])]))
    }
    if let hint = diagnostic.hint {
      children.append(
        .element(.p, [HTMLAttribute(.class, "hint")], [.element(.strong, ["hint"]), .text(": \(hint)")]))
    }
    return .element(.div, [HTMLAttribute(.class, "failure")], children)
  }

  /// A line of carets under the columns of the diagnostic, with the tabs of the line above it.
  private func carets(_ diagnostic: RecordedDiagnostic, under line: String) -> String {
    let scalars = line.unicodeScalars
    let start = min(max(diagnostic.column - 1, 0), scalars.count)
    let end = diagnostic.endLine > diagnostic.line ? scalars.count : diagnostic.endColumn - 1
    let gutter = String(repeating: " ", count: String(diagnostic.line).count) + " | "
    let indentation = String(String.UnicodeScalarView(scalars.prefix(start).map { $0 == "\t" ? "\t" : " " }))
    return gutter + indentation + String(repeating: "^", count: max(min(end, scalars.count) - start, 1))
  }

  func render(skippedFor cells: [String]) -> HTML {
    let links: [HTML] = cells.enumerated().map { index, id in
      .fragment([index == 0 ? .nothing : ", ", cellLink(id)])
    }
    return .element(
      .div, [HTMLAttribute(.class, "skipped-note")],
      [
        .element(
          .p,
          [.text("Not run: waits for ")] + links + [
            .text(cells.count == 1 ? ", which has no result." : ", which have no results.")
          ])
      ])
  }

  /// Names the cells that failed, above all others; nothing where none did.
  var failureSummary: HTML {
    let failed = document.sections.filter { $0.status == .failed }
    guard !failed.isEmpty else { return .nothing }
    let skipped = document.sections.count { $0.status == .skipped }
    let links: [HTML] = failed.enumerated().map { index, section in
      .fragment([index == 0 ? .nothing : ", ", cellLink(section.id)])
    }
    let count = "\(failed.count) of \(document.sections.count) cells failed: "
    return .element(
      .p, [HTMLAttribute(.class, "failure-summary")],
      [.element(.strong, [.text(count)])] + links
        + [.text(skipped == 0 ? "." : ". \(skipped) more did not run.")])
  }

  func cellLink(_ id: String) -> HTML {
    .element(.a, [.href(WebAddress(anchor: id))], [.element(.code, [.text(id)])])
  }
}
