extension SyntaxProblem {
  /// The words for this problem.
  func diagnostic(at span: SourceSpan, notes: [Diagnostic.Note] = []) -> Diagnostic {
    let (code, message, hint) = words
    return Diagnostic(code: code, message: message, span: span, notes: notes, hint: hint)
  }

  private var words: (code: String, message: String, hint: String?) {
    switch self {
    case .tabIndentation:
      ("tab-indentation", "a tab in the indentation", "indent by spaces")
    case .duplicateKey(let key):
      ("duplicate-key", "the key `\(key)` is here for the second time", "keep one of the two")
    case .anchor:
      (
        "anchor", "anchors (`&name`) are not part of YAML-lite",
        "remove the anchor and write the value where it is used"
      )
    case .alias:
      (
        "alias", "aliases (`*name`) are not part of YAML-lite",
        "write the value itself; quote a text that starts with `*`"
      )
    case .mergeKey:
      ("merge-key", "merge keys (`<<`) are not part of YAML-lite", "write the entries themselves")
    case .tag:
      ("tag", "tags (`!name`) are not part of YAML-lite", "remove the tag; quote a text that starts with `!`")
    case .explicitKey:
      ("explicit-key", "keys behind `? ` are not part of YAML-lite", "write `key: value` on one line")
    case .questionMarkKey:
      ("explicit-key", "a key that starts with `?` inside of braces", "put the key in quotes")
    case .complexKey:
      ("complex-key", "a sequence or mapping as a key is not part of YAML-lite", "use a text as the key")
    case .emptyKey:
      ("empty-key", "no key stands before this `:`", "write the key; an empty text as a key is `\"\"`")
    case .singlePair:
      ("single-pair", "a pair inside of `[ ]` is not part of YAML-lite", "put the pair in braces: `[{key: value}]`")
    case .adjacentColon:
      (
        "adjacent-colon", "two colons behind a quoted key",
        "write one colon and a space, and quote a value with a colon"
      )
    case .colonOnNextLine:
      ("colon-on-next-line", "this `:` is not on the line of its key", "write `key: value` on one line")
    case .multiLineScalar(let style):
      (
        "multi-line-scalar", "\(style.name) text over several lines is not part of YAML-lite",
        style == .plain
          ? "write it on one line, or under `|` or `>`; a new entry stands exactly under the one before"
          : "write it on one line, or under `|` or `>` without quotes"
      )
    case .directive:
      ("directive", "directives (`%…`) are not part of YAML-lite", "remove the line")
    case .multipleDocuments:
      ("multiple-documents", "a second document starts here", "one file holds one document: use a file for each")
    case .documentEnd:
      ("document-end", "the marker `...` is not part of YAML-lite", "remove it: the document ends with the file")
    case .emptyDocument:
      ("empty-document", "the document is empty", "write a value, such as `key: value`")
    case .controlCharacter(let scalar):
      ("control-character", "the invisible character \(scalar.codePointName)", Self.hint(for: scalar))
    case .tooDeep(let maximum):
      ("too-deep", "collections in collections, more than \(maximum) deep", "make the document flatter")
    case .tooLarge(let maximum):
      ("too-large", "the text is larger than \(maximum) bytes", "keep data in a file of its own")
    case .tooManyErrors(let maximum):
      ("too-many-errors", "more than \(maximum) problems: the rest is not shown", nil)

    case .indentation(let found, let fitting):
      (
        "indentation", "an indentation of \(found), which fits no line above",
        "indent by \(fitting.map(String.init).joined(separator: " or by "))"
      )
    case .flowIndentation(let minimum):
      ("flow-indentation", "a line inside of brackets that is not indented enough", "indent by \(minimum) or more")
    case .missingColon:
      ("missing-colon", "expected `:` behind this key", "write `key: value`")
    case .missingSpace(let text):
      ("missing-space", "no space behind the `:`", "write `\(text)`")
    case .missingComma:
      (
        "missing-comma", "expected `,` or the closing bracket",
        "put a comma between the entries; quote a text with brackets"
      )
    case .missingDash:
      ("missing-dash", "expected `- `: the lines above are entries of a sequence", "write `- ` before the entry")
    case .entryBetweenKeys:
      (
        "entry-between-keys", "an entry of a sequence between the keys of a mapping",
        "put the entry under a key of its own"
      )
    case .colonInValue:
      (
        "colon-in-value", "`: ` inside of a value",
        "put the value in quotes, or the mapping on lines of its own, indented deeper"
      )
    case .collectionOnLineOfKey:
      ("collection-on-line", "a sequence starts on the line of its key", "start it on the next line, or write `[a, b]`")
    case .collectionOnLineOfMarker:
      ("collection-on-line", "a sequence or mapping starts on the line of `---`", "start it on the next line")
    case .unclosedQuote(let style):
      (
        "unclosed-quote", "this quote is not closed",
        "close it with \(style == .singleQuoted ? "`'`" : "`\"`"); inside, write \(style == .singleQuoted ? "`''`" : "`\\\"`")"
      )
    case .unclosedCollection(let opening, let closing):
      (
        "unclosed-bracket", "this `\(opening)` is not closed",
        "close it with `\(closing)`; lines inside of brackets are indented deeper than the line of their key"
      )
    case .unexpectedCharacter(let character):
      ("unexpected-character", "unexpected `\(character)`", "remove it, or put the text in quotes")
    case .dashInFlow:
      ("unexpected-character", "`- ` inside of brackets", "write `[a, b]` without dashes; quote a lone `-`")
    case .reservedIndicator(let character):
      ("reserved-indicator", "a plain text cannot start with `\(character)`", "put the text in quotes")
    case .invalidEscape(let text):
      ("invalid-escape", "`\(text)` is no escape", "write `\\\\` for a backslash, or use single quotes")
    case .blockScalarHeader:
      ("block-scalar-header", "expected the end of the line", "start the text of `|` or `>` on the next line")
    case .deepBlankLine:
      (
        "block-scalar-indentation", "the first line of a text is indented less than a blank line above it",
        "remove the spaces of the blank line, or write the indentation behind the indicator: `|2`"
      )
    case .shallowLine:
      (
        "block-scalar-indentation", "a line indented less than the text above and more than its key",
        "indent all lines of the text alike, or write the indentation behind the indicator: `|2`"
      )
    case .trailingContent:
      ("trailing-content", "expected the end of the line", "remove the rest, or quote the whole value")
    case .contentBehindRoot:
      (
        "trailing-content", "expected the end of the document",
        "a document is one value: a mapping, a sequence or a scalar"
      )
    case .commentWithoutSpace:
      ("comment-without-space", "no space before the `#` of a comment", "write ` #`")
    }
  }

  private static func hint(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\r": "end lines by a line feed, or a carriage return and a line feed; in double quotes write `\\r`"
    case "\u{FEFF}":
      "remove this byte order mark: one may stand at the start of a file; in double quotes write `\\uFEFF`"
    case let scalar where scalar.value < 0x100:
      "remove it; in double quotes write `\\x\(scalar.hexadecimal(digits: 2))`"
    case let scalar: "remove it; in double quotes write `\\u\(scalar.hexadecimal(digits: 4))`"
    }
  }
}

extension Scalar.Style {
  /// The adjective for a text of this style.
  fileprivate var name: String {
    switch self {
    case .plain: "plain"
    case .singleQuoted, .doubleQuoted: "quoted"
    case .literal: "literal"
    case .folded: "folded"
    }
  }
}
