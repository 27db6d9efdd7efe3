import Bytes
import Tabular
import TestSupport
import Testing

/// A table of the shared oracles, by column name; `NA` and `Inf` are missing.
struct OracleTable {
  let header: [String]
  let rows: [[String]]

  init(_ name: String) throws {
    var reader = try TableReader(ByteSource(path: SharedFolder.path("oracles/revisions/\(name).csv")))
    header = reader.header
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append((0..<row.count).map(row.text)) }
    self.rows = rows
  }

  /// The texts of some columns, joined, to the row's number in a column.
  func numbers(_ column: String, by keys: [String]) throws -> [String: Double] {
    let position = try #require(header.firstIndex(of: column))
    let keyPositions = try keys.map { try #require(header.firstIndex(of: $0)) }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          keyPositions.map { row[$0] }.joined(separator: " "),
          Double(row[position]).flatMap { $0.isInfinite ? nil : $0 } ?? .nan
        )
      })
  }
}

/// Whether two tables of numbers have the same rows and numbers to a relative 1e-9, where missing equals missing.
func agree(_ left: [String: Double], _ right: [String: Double]) -> Bool {
  left.count == right.count
    && left.allSatisfy { name, value in
      guard let other = right[name] else { return false }
      return (value.isNaN && other.isNaN) || (value - other).magnitude <= 1e-9 * max(1, other.magnitude)
    }
}
