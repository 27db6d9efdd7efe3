import Spec
import Testing

struct FieldReaderTests {
  private enum Colour: String, CaseIterable {
    case red
    case green
  }

  /// What is wrong with a mapping, one "line:column code: message (hint)" each.
  private func problems(_ text: String, _ body: (inout FieldReader) -> Void) throws -> [String] {
    let source = SourceFile(name: "t.yaml", text: text)
    let root = try #require(YAMLLite.parse(source).accepted)
    var context = FieldContext(source: source)
    FieldReader.read(FieldSite(root, owner: root.span), context: &context, body)
    return context.diagnostics.inSourceOrder().map { diagnostic in
      "\(diagnostic.span.start.line):\(diagnostic.span.start.column) \(diagnostic.code): \(diagnostic.message)"
        + (diagnostic.hint.map { " (\($0))" } ?? "")
    }
  }

  /// The value of the field `a`, with what is wrong with it.
  private func value<Value>(_ text: String, _ type: FieldType<Value>, default value: Value) throws -> Value {
    var read = value
    let found = try problems(text) { read = $0.field("a", type, default: value, "A field.") }
    #expect(found == [])
    return read
  }

  @Test func `a field that is left out or null has its default`() throws {
    for text in ["{}", "a:", "a: ~", "a: null", "{a: }"] {
      #expect(try value(text, .integer, default: 7) == 7)
      #expect(try value(text, .text, default: "x") == "x")
    }
  }

  @Test func `the type of a field decides what its text means`() throws {
    #expect(try value("a: 1.10", .text, default: "") == "1.10")
    #expect(try value("a: no", .text, default: "") == "no")
    #expect(try value("a: true", .text, default: "") == "true")
    #expect(try value("a: 0x1F", .integer, default: 0) == 31)
    #expect(try value("a: 3", .number, default: 0) == 3)
    #expect(try value("a: 1e3", .number, default: 0) == 1000)
    #expect(try value("a: true", .boolean, default: false))
    #expect(try value("a: green", FieldType<Colour>.choice, default: .red) == .green)
    #expect(try value("a: [1, 2]", .list(of: .integer), default: []) == [1, 2])
    #expect(try value("a: 1", .oneOrMore(.integer), default: []) == [1])
    #expect(try value("a: [1, 2]", .oneOrMore(.integer), default: []) == [1, 2])
  }

  @Test func `a field that nothing read is an error, once`() throws {
    let found = try problems("alpha: 1\nbeta: 2\n") { _ = $0.field("alpah", .integer, default: 0, "A field.") }
    #expect(
      found == [
        "1:1 unknown-key: there is no field `alpha` here (did you mean `alpah`?)",
        "2:1 unknown-key: there is no field `beta` here (the fields are `alpah`)",
      ])
  }

  @Test func `a field that must be there is missed at the owner`() throws {
    #expect(
      try problems("{}") { _ = $0.required("a", .integer(in: 1...3), "A field.") }
        == ["1:1 missing-field: the field `a` is missing (add `a:` with an integer from 1 to 3)"])
  }

  @Test(arguments: [
    ("a: x", "1:4 wrong-type: expected an integer from 1 to 3, found the text `x`"),
    ("a: 4", "1:4 out-of-range: expected an integer from 1 to 3, found `4`"),
    ("a: 1.5", "1:4 wrong-type: expected an integer from 1 to 3, found the number `1.5`"),
    ("a: '2'", "1:4 wrong-type: expected an integer from 1 to 3, found the text `2` (remove the quotes)"),
    ("a: [2]", "1:4 wrong-type: expected an integer from 1 to 3, found a list"),
    ("a: {b: 2}", "1:4 wrong-type: expected an integer from 1 to 3, found a mapping"),
    ("a: true", "1:4 wrong-type: expected an integer from 1 to 3, found the boolean `true`"),
    ("a: |\n  2\n", "1:4 wrong-type: expected an integer from 1 to 3, found a block of text"),
    (
      "a: 99999999999999999999",
      "1:4 wrong-type: expected an integer from 1 to 3, found the number `99999999999999999999`"
    ),
  ])
  func `a value of the wrong type says what it is`(text: String, expected: String) throws {
    #expect(try problems(text) { _ = $0.field("a", .integer(in: 1...3), default: 1, "A field.") } == [expected])
  }

  @Test func `a mistake leaves the rest to be read`() throws {
    var last = 0
    let found = try problems("a: x\nb: y\nc: 3\n") { fields in
      _ = fields.field("a", .integer, default: 0, "")
      _ = fields.field("b", .integer, default: 0, "")
      last = fields.field("c", .integer, default: 0, "")
    }
    #expect(found.count == 2)
    #expect(last == 3)
  }

  @Test func `exactly one and at most one of several fields`() throws {
    func one(_ text: String) throws -> [String] {
      try problems(text) { fields in
        for name in ["a", "b", "c"] { _ = fields.optional(name, .integer, "") }
        fields.requireExactlyOne(of: "a", "b", "c")
      }
    }
    #expect(try one("b: 1") == [])
    #expect(try one("{}") == ["1:1 missing-field: one of `a` or `b` or `c` is needed (add `a` or `b` or `c`)"])
    #expect(try one("c: 1\na: 2") == ["2:1 conflicting-fields: `c` and `a` exclude each other (keep one of them)"])
    #expect(try one("a: ~\nb: 2") == [])
  }

  @Test func `rules over several fields can ask whether the fields were sound`() throws {
    func isSound(_ text: String) throws -> Bool {
      var isSound = false
      _ = try problems(text) { fields in
        _ = fields.field("a", .integer, default: 0, "")
        isSound = fields.isSound
      }
      return isSound
    }
    #expect(try isSound("a: 1"))
    #expect(try !isSound("a: x"))
  }

  @Test func `fields describe themselves without a text`() {
    let fields = FieldReader.describe { fields in
      _ = fields.required("a", .integer(in: 0...9), "First.")
      _ = fields.field("b", .oneOrMore(.number), default: [0.5], "Second.")
      fields.requireAtMostOne(of: "a", "b")
      fields.report(code: "never", "not while describing")
    }
    #expect(fields.map(\.name) == ["a", "b"])
    #expect(fields.map(\.isRequired) == [true, false])
    #expect(fields.map(\.defaultText) == [nil, "0.5"])
    #expect(
      fields.map(\.shape) == [
        .integer(0...9), .either(.number(-.infinity ... .infinity), .list(.number(-.infinity ... .infinity))),
      ])
  }

  @Test func `references and files are noted in the order of reading`() throws {
    let source = SourceFile(name: "t.yaml", text: "graph: g\nfile: data/a.csv\nmore: [h, i]\n")
    let root = try #require(YAMLLite.parse(source).accepted)
    var context = FieldContext(source: source)
    FieldReader.read(FieldSite(root, owner: root.span), context: &context) { fields in
      _ = fields.required("graph", .reference(to: "graph"), "")
      _ = fields.required("file", .file, "")
      _ = fields.required("more", .list(of: .reference(to: "layout", "archive")), "")
    }
    #expect(context.references.map(\.id) == ["g", "h", "i"])
    #expect(context.references.map(\.accepted) == [["graph"], ["layout", "archive"], ["layout", "archive"]])
    #expect(context.paths.map(\.text) == ["data/a.csv"])
    #expect(context.diagnostics == [])
  }
}
