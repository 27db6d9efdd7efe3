import Markup

extension PageRenderer {
  /// Values stay on one line, a date as well as a number; a cell with more characters is text and may break.
  private static let longestLine = 48

  /// A numbered table.
  mutating func render(_ table: DataTable, caption: [Inline]) -> HTML {
    tableCount += 1
    let name = "Table \(tableCount)"
    let caption = takeCaption(before: caption)
    return .element(
      .div, [HTMLAttribute(.class, "exhibit")],
      [
        .element(
          .figure, [HTMLAttribute(.id, anchors.take("table-\(tableCount)")), HTMLAttribute(.class, "table")],
          [numberedCaption(name, caption), grid(table, label: name)]),
        shownRows(of: table), fileLink(of: table),
      ])
  }

  /// The numbers of a figure behind a summary line, with the file beside it.
  func foldedData(_ table: DataTable, of name: String) -> HTML {
    .element(
      .div, [HTMLAttribute(.class, "data")],
      [
        .element(
          .details,
          [
            .element(.summary, [.text("Data of \(name) (\(rowCount(table.totalRows)))")]),
            grid(table, label: "Data of \(name)"),
            shownRows(of: table),
          ]),
        fileLink(of: table),
      ])
  }

  private func grid(_ table: DataTable, label: String) -> HTML {
    func attributes(_ column: DataTable.Column, _ others: [HTMLAttribute] = []) -> [HTMLAttribute] {
      column.isNumeric ? others + [HTMLAttribute(.class, "number")] : others
    }
    let head = table.columns.map { column in
      HTML.element(.th, attributes(column, [HTMLAttribute(.scope, "col")]), [.text(column.heading)])
    }
    let rows = table.rows.map { row in
      HTML.element(
        .tr,
        zip(table.columns, row).map { column, text in
          let isProse = text.unicodeScalars.count > Self.longestLine
          return .element(.td, isProse ? [HTMLAttribute(.class, "text")] : attributes(column), [.text(text)])
        })
    }
    return .element(
      .div,
      [
        HTMLAttribute(.class, "scroll"), HTMLAttribute(.role, "region"), HTMLAttribute(.ariaLabel, label),
        HTMLAttribute(.tabIndex, "0"),
      ],
      [
        .element(
          .table, [HTMLAttribute(.class, "values")],
          [.element(.thead, [.element(.tr, head)]), .element(.tbody, rows)])
      ])
  }

  /// How much of the data the page shows, where that is not all.
  private func shownRows(of table: DataTable) -> HTML {
    guard table.totalRows > table.rows.count else { return .nothing }
    let words = "The first \(grouped(table.rows.count)) of \(rowCount(table.totalRows))."
    return .element(.p, [HTMLAttribute(.class, "data-note")], [.text(words)])
  }

  private func fileLink(of table: DataTable) -> HTML {
    guard !isWhole, let file = table.file else { return .nothing }
    let address = WebAddress(path: file.path(cell: cell.id))
    return .element(
      .p, [HTMLAttribute(.class, "data-note")],
      [.element(.a, [.href(address), HTMLAttribute(.type, "text/csv")], ["CSV"])])
  }

  private func rowCount(_ count: Int) -> String {
    "\(grouped(count)) \(count == 1 ? "row" : "rows")"
  }

  /// Digits in groups of three, from 10 000 on, parted by narrow no-break spaces.
  private func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append("\u{202F}") }
      text.append(digit)
    }
    return text
  }
}
