extension PageRenderer {
  /// Where the report comes from: spec, parameters, and the files that each cell read.
  var footer: HTML {
    .element(
      .footer,
      [
        .element(
          .details,
          [
            .element(.summary, ["About this report"]),
            .element(.dl, facts),
          ]),
        .element(
          .p,
          [
            "Made by Folio from ", .element(.code, [.text(document.spec.path)]), ".",
            isWhole
              ? .nothing
              : .fragment([
                " The record of the run is ", .element(.a, [.href(WebAddress(path: "run.json"))], ["run.json"]), ".",
              ]),
          ]),
      ])
  }

  private var facts: [HTML] {
    var facts = fact("Spec", [digest(document.spec)])
    if !document.parameters.isEmpty {
      facts += fact(
        "Parameters",
        document.parameters.map { parameter in
          .element(.div, [.element(.code, [.text("\(parameter.name): \(parameter.value.readable)")])])
        })
    }
    for section in document.sections where !section.inputs.isEmpty {
      facts += fact(
        "Files read by \(section.id)" + (section.specLine.map { " (line \($0) of the spec)" } ?? ""),
        section.inputs.map(digest))
    }
    return facts
  }

  private func fact(_ term: String, _ descriptions: [HTML]) -> [HTML] {
    [.element(.dt, [.text(term)]), .element(.dd, descriptions)]
  }

  private func digest(_ file: FileDigest) -> HTML {
    .element(
      .div,
      [
        .element(.code, [.text(file.path)]), " ",
        .element(.code, [HTMLAttribute(.class, "digest")], [.text("SHA-256 \(file.sha256)")]),
      ])
  }
}

extension JSONValue {
  /// Text as it is, everything else as JSON.
  fileprivate var readable: String {
    if case .string(let text) = self { text } else { String(decoding: utf8, as: UTF8.self) }
  }
}
