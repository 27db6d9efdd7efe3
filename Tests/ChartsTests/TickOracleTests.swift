import Charts
import Foundation
import Testing

/// Our ticks against those that another program has written into a file: see `Tests/Acceptance/ticks`.
struct TickOracleTests {
  private static let oracle = ProcessInfo.processInfo.environment["FOLIO_TICK_ORACLE"]

  @Test(.enabled(if: oracle != nil))
  func `labels of many ranges are those of R's labeling package`() throws {
    let text = try String(contentsOfFile: try #require(Self.oracle), encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
    #expect(rows.count >= 1000)
    var others: [(wanted: Double, labels: [Double])] = []
    for row in rows where row.count == 6 {
      let labels = ExtendedWilkinson.labels(for: row[0]...row[1], count: Int(row[2])).map(\.value)
      let tolerance = 1e-12 * max(row[0].magnitude, row[1].magnitude)
      let isSame =
        labels.count == Int(row[5]) && abs((labels.first ?? .nan) - row[3]) <= tolerance
        && abs((labels.last ?? .nan) - row[4]) <= tolerance
      if !isSame { others.append((row[2], labels)) }
    }
    print("\(rows.count - others.count) of \(rows.count) ranges agree")
    // With two labels wanted, twice the step and half the labels can score alike: R's last bit decides such ties.
    #expect(others.allSatisfy { $0.wanted == 2 } && others.count <= rows.count / 200, "\(others)")
  }
}
