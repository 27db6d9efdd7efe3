import Spec
import Testing

struct DiagnosticFormatterTests {
  private func words(for yaml: String, style: DiagnosticFormatter.Style = .plain) -> String {
    let source = SourceFile(name: "notebooks/a.yaml", text: yaml)
    return DiagnosticFormatter(source, style: style).text(for: YAMLLite.parse(source).diagnostics)
  }

  @Test func `a diagnostic says where, what and what to do`() {
    #expect(
      words(for: "cells:\n  - kind: &x layout # c\n") == """
        notebooks/a.yaml:2:11: error[anchor]: anchors (`&name`) are not part of YAML-lite
          - kind: &x layout # c
                  ^~
        hint: remove the anchor and write the value where it is used

        """)
  }

  @Test func `a note shows its own line`() {
    #expect(
      words(for: "seeds: 1\nid: x\nseeds: 2\n") == """
        notebooks/a.yaml:3:1: error[duplicate-key]: the key `seeds` is here for the second time
        seeds: 2
        ^~~~~
        notebooks/a.yaml:1:1: note: the first is here
        seeds: 1
        ^~~~~
        hint: keep one of the two

        """)
  }

  @Test func `diagnostics come in source order, those of one place in theirs`() {
    let source = SourceFile(name: "-", text: "a\n")
    func diagnostic(_ code: String, _ column: Int) -> Diagnostic {
      let place = SourceLocation(line: 1, column: column)
      return Diagnostic(.warning, code: code, message: code, span: SourceSpan(place, place))
    }
    let diagnostics = [diagnostic("c", 2), diagnostic("a", 1), diagnostic("b", 1)]
    #expect(
      DiagnosticFormatter(source).text(for: diagnostics) == """
        -:1:1: warning[a]: a
        a
        ^
        -:1:1: warning[b]: b
        a
        ^
        -:1:2: warning[c]: c
        a
         ^

        """)
    #expect(DiagnosticFormatter(source).text(for: []) == "")
  }

  @Test func `tabs are repeated, and wide, combining and invisible characters counted as a terminal shows them`() {
    #expect(
      words(for: "a:\t'漢字e\u{301}🙂\t' 漢 \tx\u{200B}y") == """
        notebooks/a.yaml:1:13: error[trailing-content]: expected the end of the line
        a:\t'漢字e\u{301}🙂\t' 漢 \tx\u{200B}y
          \t        \t  ^~~~~~
        hint: remove the rest, or quote the whole value

        """)
  }

  @Test func `what a terminal would act upon is shown`() {
    #expect(
      words(for: "a: \u{1B}[31m\u{202E}\u{9F}\n") == """
        notebooks/a.yaml:1:4: error[control-character]: the invisible character U+001B
        a: ␛[31m<U+202E><U+009F>
           ^
        hint: remove it; in double quotes write `\\x1B`
        notebooks/a.yaml:1:10: error[control-character]: the invisible character U+009F
        a: ␛[31m<U+202E><U+009F>
                        ^~~~~~~~
        hint: remove it; in double quotes write `\\x9F`

        """)
  }

  @Test func `a name with controls does not reach the terminal`() {
    let source = SourceFile(name: "a\u{1B}\n.yaml", text: "a: @\n")
    let text = DiagnosticFormatter(source).text(for: YAMLLite.parse(source).diagnostics)
    #expect(text.hasPrefix("a␛␊.yaml:1:4: error[reserved-indicator]:"))
  }

  @Test func `a long line is cut around the place`() {
    let text = String(repeating: "word ", count: 40)
    #expect(
      words(for: "a: '\(text)' junk \(text)\n") == """
        notebooks/a.yaml:1:207: error[trailing-content]: expected the end of the line
        …rd word word word word word word word ' junk word word word word word word word word word word word word word word word …
                                                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        hint: remove the rest, or quote the whole value

        """)
  }

  @Test func `a span over several lines is marked to the end of its first`() {
    #expect(
      words(for: "a: 'b\n  c'\n") == """
        notebooks/a.yaml:1:4: error[multi-line-scalar]: quoted text over several lines is not part of YAML-lite
        a: 'b
           ^~
        hint: write it on one line, or under `|` or `>` without quotes

        """)
  }

  @Test func `a place behind the text is marked below it`() {
    let place = SourceLocation(line: 3, column: 9)
    let diagnostic = Diagnostic(code: "x", message: "y", span: SourceSpan(place, place))
    let source = SourceFile(name: "-", text: "a\r\nb")
    #expect(DiagnosticFormatter(source).text(for: [diagnostic]) == "-:3:9: error[x]: y\n\n^\n")
  }

  @Test func `colours set apart the kind, the mark and the hint`() {
    #expect(
      words(for: "a: @\n", style: .ansi)
        == "\u{1B}[1mnotebooks/a.yaml:1:4:\u{1B}[0m \u{1B}[1;31merror[reserved-indicator]:\u{1B}[0m "
        + "\u{1B}[1ma plain text cannot start with `@`\u{1B}[0m\na: @\n   \u{1B}[1;32m^\u{1B}[0m\n"
        + "\u{1B}[1;32mhint:\u{1B}[0m put the text in quotes\n")
  }

  @Test func `JSON Lines have the fields in order`() {
    let start = SourceLocation(line: 1, column: 2)
    let span = SourceSpan(start, SourceLocation(line: 3, column: 4))
    #expect(
      Diagnostic(code: "x", message: "a \"b\"\n", span: span, hint: "é").jsonLine(file: "a\\b.yaml")
        == #"{"file":"a\\b.yaml","line":1,"column":2,"endLine":3,"endColumn":4,"severity":"error","code":"x","message":"a \"b\"\n","hint":"é"}"#
    )
    #expect(Diagnostic(.warning, code: "x", message: "y", span: span).jsonLine(file: "-").hasSuffix(#""hint":null}"#))
  }
}
