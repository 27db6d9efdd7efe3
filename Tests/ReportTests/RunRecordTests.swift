import Report
import TestSupport
import Testing

struct RunRecordTests {
  static let record = RunRecord(
    title: "Karate", summary: nil, spec: FileDigest(path: "karate.yaml", sha256: "aa"), program: "folio 1.0",
    page: "dd",
    parameters: [.init("seed", .integer(7))],
    cells: [
      RunRecord.Cell(
        id: "layout", kind: "layout", status: .failed, line: 4, fields: "ee", content: "ff", needs: ["net"],
        inputs: [FileDigest(path: "karate.csv", sha256: "bb")],
        metrics: [.init("loss", .number(.nan)), .init("a", .number(0.5))],
        assets: [FileDigest(path: "data/layout.csv", sha256: "cc")],
        diagnostics: [
          RecordedDiagnostic(
            file: "karate.yaml", line: 3, column: 5, endLine: 3, endColumn: 9, severity: "error", code: "bad-rate",
            message: "too \"high\"")
        ])
    ])

  @Test func `the text has the fixed names in their order`() {
    #expect(
      String(decoding: Self.record.json.utf8, as: UTF8.self) == """
        {"folio":1,"title":"Karate","summary":null,"spec":{"path":"karate.yaml","sha256":"aa"},\
        "program":"folio 1.0","page":"dd","parameters":{"seed":7},\
        "cells":[{"id":"layout","kind":"layout","status":"failed","line":4,\
        "fields":"ee","content":"ff","needs":["net"],"inputs":[{"path":"karate.csv","sha256":"bb"}],\
        "metrics":{"loss":null,"a":0.5},"assets":[{"path":"data/layout.csv","sha256":"cc"}],"diagnostics":[\
        {"file":"karate.yaml","line":3,"column":5,"endLine":3,"endColumn":9,"severity":"error","code":"bad-rate",\
        "message":"too \\"high\\"","hint":null}]}]}
        """)
  }

  @Test func `a record is read back, with null for what JSON cannot say`() throws {
    var expected = Self.record
    expected.cells[0].metrics[0].value = .null
    #expect(RunRecord(json: try JSONValue(utf8: Self.record.json.indentedUTF8)) == expected)
  }

  @Test func `a record of an older program lacks what that did not record`() throws {
    let record = try #require(
      RunRecord(
        json: try JSONValue(
          utf8: Array(#"{"folio":1,"title":"a","spec":{"path":"a","sha256":"b"},"parameters":{},"cells":[]}"#.utf8))))
    #expect(record.page == nil && record.program.isEmpty)
  }

  @Test(arguments: [
    "{}", "[]", #"{"folio":2}"#, #"{"folio":1,"title":3}"#,
    #"{"folio":1,"title":"a","spec":{"path":"a","sha256":"b"},"parameters":{},"cells":[{"id":"a"}]}"#,
  ])
  func `another object is no record`(text: String) throws {
    #expect(RunRecord(json: try JSONValue(utf8: Array(text.utf8))) == nil)
  }
}
