/// A spec to begin with, which runs as it is.
enum SpecTemplate: String, CaseIterable {
  case layout, backfill, backups, blank

  func text(title: String) -> String {
    "folio: 1\ntitle: \(Self.quoted(title))\n" + body
  }

  private var body: String {
    switch self {
    case .blank:
      """
      cells:
        - markdown: |
            Say what this report is about.

      """
    case .layout:
      """
      summary: How a graph looks when friends attract and strangers repel each other.
      parameters:
        seed: 0
      cells:
        - markdown: |
            Replace the generated graph by your own: `graph: {file: my-graph.csv}`.
        - id: graph
          graph:
            generate: {kind: planted-partition, groups: 4, size: 12, within: 0.5, between: 0.02, seed: 1}
        - id: layout
          layout:
            graph: graph
            seeds: ["${seed}"]
        - title: The way there
          caption: Press play.
          animation: {layout: layout, color: group}
        - title: The result
          drawing: {layout: layout, color: group, labels: true}

      """
    case .backups:
      """
      summary: What the dumps of a table remember, though the table forgets.
      cells:
        - markdown: |
            Replace the three small dumps in the folder `backups` by your own, from mysqldump, mariadb-dump or pg_dump, compressed or
            not. The dates are those in their names.
        - id: issues
          backups:
            files: backups/visits_*.sql*
            ignore: updated
        - title: What each day saw
          caption: The table as it stood on each day, out of its dumps.
          sweep: {archive: issues, dates: {from: 2020-06-03, to: 2020-06-05}}

      """
    case .backfill:
      """
      summary: What the newest numbers looked like on each date, and what became of them.
      parameters:
        # A table of issues with the columns geo_value, time_value, issue and value. Without one, the data are simulated.
        data:
      cells:
        - id: issues
          archive:
            file: ${data}
            simulate: {places: [Ashford, Brook], start: 2020-06-01, days: 240, seed: 7}
        - title: What each date saw
          caption: Each line ends on the date on which it was read; the black one came last.
          sweep: {archive: issues, dates: {from: 2020-08-01, to: 2021-01-31, every: 14}}

      """
    }
  }

  /// As a double-quoted scalar.
  private static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
