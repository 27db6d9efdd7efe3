import Spec

/// Reads any bytes as YAML-lite, and stops the process where a promise of the parser is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAMLLite(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let source = try? SourceFile(name: "fuzz", decoding: bytes) else { return 0 }
  let document = YAMLLite.parse(source)
  require(document == YAMLLite.parse(source), "a second parse differs")
  let text = TextShape(source.text)
  for diagnostic in document.diagnostics {
    require(
      text.contains(diagnostic.span) && diagnostic.notes.allSatisfy { text.contains($0.span) },
      "a place outside of the text")
  }
  require(document.diagnostics == document.diagnostics.inSourceOrder(), "diagnostics out of order")
  if let root = document.root { text.check(root) }
  require(document.root != nil || !document.diagnostics.isEmpty, "no tree and no reason")
  if document.diagnostics.isEmpty {
    require(document.isWhole, "an accepted tree is whole")
  } else {
    let words = DiagnosticFormatter(source).text(for: document.diagnostics)
    require(words.utf8.count < 3000 * document.diagnostics.count, "long lines are cut")
  }
  if let root = document.accepted { checkJSON(of: root) }
  return 0
}

/// Stops with words, in release builds too.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

/// Checks that JSON is YAML-lite that reads as the same tree.
private func checkJSON(of root: Node) {
  for indentation in [nil, 2] {
    let json = root.json(indentation: indentation)
    let document = YAMLLite.parse(SourceFile(name: "json", text: json))
    require(document.accepted != nil, "\(json) is refused: \(document.diagnostics)")
    guard let again = document.accepted else { return }
    require(again.json(indentation: indentation) == json, "\(json) reads as \(again.json())")
  }
}

/// The lines of a text and how long they are.
private struct TextShape {
  let widths: [Int]

  init(_ text: String) {
    var widths = [0]
    for scalar in text.unicodeScalars {
      if scalar == "\n" { widths.append(0) } else { widths[widths.count - 1] += 1 }
    }
    self.widths = widths
  }

  func contains(_ span: SourceSpan) -> Bool {
    [span.start, span.end].allSatisfy { place in
      widths.indices.contains(place.line - 1) && (1...widths[place.line - 1] + 1).contains(place.column)
    } && span.start <= span.end
  }

  /// Checks that the spans of a tree lie in the text, in order, each in the one around.
  func check(_ node: Node) {
    require(contains(node.span), "a node outside of the text")
    var last = node.span.start
    func checkNext(_ span: SourceSpan) {
      require(contains(span) && last <= span.start && span.end <= node.span.end, "\(span) in \(node.span)")
      last = span.end
    }
    switch node.content {
    case .scalar:
      break
    case .sequence(let elements):
      for element in elements {
        checkNext(element.span)
        check(element)
      }
    case .mapping(let entries):
      require(Set(entries.map(\.key.text)).count == entries.count, "equal keys")
      for entry in entries {
        checkNext(entry.keySpan)
        checkNext(entry.value.span)
        check(entry.value)
      }
    }
  }
}
