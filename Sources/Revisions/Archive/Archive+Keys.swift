extension Archive {
  /// The archive without some key columns, which must not tell its keys apart; nil if two keys become one.
  public func removingKeys(_ names: [String]) -> Archive? {
    let kept = keys.columns.filter { column in !names.contains { Key([$0]) == Key([column.name]) } }
    let codes = keys.indices.map { key in kept.map { $0.codes[key] } }
    guard Set(codes).count == keys.count else { return nil }
    let order = codes.indices.sorted { codes[$0].lexicographicallyPrecedes(codes[$1]) }
    let table = KeyTable(
      columns: kept.map { column in
        KeyColumn(name: column.name, levels: column.levels, codes: order.map { column.codes[$0] })
      }, count: keys.count)
    return reordered(order, keys: table)
  }

  /// The archive with its series in another order, under other keys.
  private func reordered(_ order: [Int], keys: KeyTable) -> Archive {
    var draft = ArchiveDraft(valueNames: valueNames)
    for key in order {
      for point in points(of: key) {
        for issue in issues(of: point) { draft.append(date: dates[issue], values: columns.map { $0[issue] }) }
        draft.endPoint(time: times[point])
      }
      draft.endKey()
    }
    return draft.archive(keys: keys, timeType: timeType, issueType: issueType)
  }
}
