extension SpecTemplate {
  /// The files that the spec reads, by their paths beside it: small ones to be replaced.
  var samples: [(path: String, text: String)] {
    guard self == .backups else { return [] }
    let days: [(date: String, rows: [Row])] = [
      ("20200603", [("Ashford", 1, 12), ("Brook", 1, 7), ("Ashford", 2, 9)]),
      ("20200604", [("Ashford", 1, 15), ("Brook", 1, 7), ("Ashford", 2, 13), ("Brook", 2, 4), ("Ashford", 3, 8)]),
      ("20200605", [("Ashford", 1, 15), ("Brook", 1, 8), ("Ashford", 2, 14), ("Brook", 2, 6), ("Ashford", 3, 12)]),
    ]
    return days.map { ("backups/visits_\($0.date).sql", Self.dump($0.rows, of: $0.date)) }
  }

  private typealias Row = (place: String, day: Int, visits: Int)

  /// What mysqldump writes of a table with visits by place and day of June.
  private static func dump(_ rows: [Row], of date: String) -> String {
    let tuples = rows.enumerated().map { number, row in
      "(\(number + 1),'\(row.place)',2020060\(row.day),\(row.visits),\(date))"
    }
    return """
      CREATE TABLE `visits` (
        `id` int NOT NULL AUTO_INCREMENT,
        `place` varchar(32) NOT NULL,
        `time_value` int NOT NULL,
        `visits` int,
        `updated` int,
        PRIMARY KEY (`id`),
        UNIQUE KEY `place_day` (`place`, `time_value`)
      );
      INSERT INTO `visits` VALUES \(tuples.joined(separator: ","));

      """
  }
}
