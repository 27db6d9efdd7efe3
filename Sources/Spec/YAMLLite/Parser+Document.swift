extension Parser {
  /// Parses the text: directives (refused), `---`, a node, and nothing behind it.
  mutating func parseDocument() -> Node? {
    let start = scanner.span(count: 0)
    moveToContent()
    skipDirectives()
    var root: Node?
    do throws(Abandoned) {
      if scanner.isAtDocumentMarker, scanner.byte == .dash {
        scanner.offset += 3
        root = try parseBlockNode(behind: .documentStart, parent: -1)
      } else if indent >= 0 {
        root = try parseBlockNode(below: .documentStart, parent: -1, hole: scanner.location())
      } else if !scanner.isAtDocumentMarker, isWhole {
        report(.emptyDocument, start)
      }
    } catch {
      skipLines(deeperThan: -1)
    }
    finishDocument()
    return root
  }

  private mutating func skipDirectives() {
    while indent == 0, scanner.byte == .percent {
      report(.directive, spanOfRestOfLine())
      scanner.skipLine()
      moveToContent()
    }
  }

  /// Refuses what stands behind the root: the end of the text should.
  private mutating func finishDocument() {
    if scanner.isAtDocumentMarker, scanner.byte == .dot {
      report(.documentEnd, scanner.span(count: 3))
      scanner.offset += 3
      do throws(Abandoned) {
        try finishLine()
      } catch {
        return
      }
      if indent >= 0 || scanner.isAtDocumentMarker { report(.multipleDocuments, spanOfRestOfLine()) }
    } else if scanner.isAtDocumentMarker {
      report(.multipleDocuments, scanner.span(count: 3))
    } else if indent == 0, scanner.byte == .percent {
      skipDirectives()
      finishDocument()
    } else if indent >= 0 {
      report(.contentBehindRoot, spanOfRestOfLine())
    }
  }
}
