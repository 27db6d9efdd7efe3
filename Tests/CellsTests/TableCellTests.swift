import Notebook
import Report
import Testing

struct TableCellTests {
  @Test func `a table of a graph has its nodes, of a layout its positions, of an archive its issues`() async throws {
    let trial = try await CellTrial(
      """
      - {id: g, graph: {generate: {kind: path, nodes: 3}}}
      - {id: w, layout: {graph: g, iterations: 1}}
      - {id: s, archive: {file: ks.csv}}
      - {id: tg, table: g}
      - {id: tw, table: w}
      - {id: ts, table: s}
      """, files: Kansas.files)
    #expect(try trial.rows(of: "tg") == ["id,degree", "0,1", "1,2", "2,1"])
    #expect(try trial.text(of: "tw") == trial.text(of: "w"))
    #expect(
      try trial.rows(of: "ts").prefix(2) == [
        "geo_value,time_value,issue,lag,value", "ks,2020-06-24,2020-06-30,6,11.1994",
      ])
  }

  @Test func `columns and rows are chosen in the order that is asked for`() async throws {
    let trial = try await CellTrial(
      "- {id: t, table: {file: t.csv, columns: [c, a], rows: 2}}", files: ["t.csv": "a,b,c\n1,2,3\n4,5,6\n7,8,9\n"])
    #expect(try trial.rows(of: "t") == ["c,a", "3,1", "6,4"])
    #expect(try trial.metric("rows", of: "t") == .integer(2))
  }

  @Test func `a column is numeric if every text in it is a number or empty`() async throws {
    let trial = try await CellTrial("- {id: t, table: {file: t.csv}}", files: ["t.csv": "a,b,c\n1,x,\n,2,1e3\n"])
    guard case .table(let table, _)? = try trial.output("t").blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.isNumeric) == [true, false, true])
  }

  @Test(arguments: [
    ("", "invalid-table: t.csv:1:1: the table is empty: its first row must name the columns"),
    ("a,b\n1\n", "invalid-table: t.csv:2:2: the row has 1 fields, the header 2"),
    ("a,b\n\"x\"y,2\n", "invalid-table: t.csv:2:4: text follows the closing quote of a field"),
    ("a,b\nx\"y,2\n", "invalid-table: t.csv:2:2: a quote stands inside a field that is not quoted"),
    ("a,b\n1,\"2\n", "invalid-table: t.csv:2:3: a quoted field does not end"),
    ("a,b\n1,\0\n", "invalid-table: t.csv:2:3: a byte is zero"),
    ("a,b\n1,2\n", "missing-column: there is no column `c` (the columns are `a`, `b`)"),
  ])
  func `a table that is wrong is told with line and column`(text: String, expected: String) async throws {
    let trial = try await CellTrial("- {id: t, table: {file: t.csv, columns: c}}", files: ["t.csv": text])
    #expect(trial.failure("t") == expected)
  }

  @Test func `a table of a table is a table`() async throws {
    let trial = try await CellTrial(
      "- {id: t, table: {file: t.csv}}\n- {id: u, table: {of: t, columns: b}}", files: ["t.csv": "a,b\n1,2\n"])
    #expect(try trial.rows(of: "u") == ["b", "2"])
  }
}
