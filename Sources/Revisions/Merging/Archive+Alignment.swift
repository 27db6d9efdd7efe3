extension Archive {
  /// The two archives with the same key columns, and value columns of different names, so that they can be merged.
  ///
  /// Key columns that hold one text in each archive, and not the same, tell signals apart and not series: they are left out, and so
  /// are those that one archive alone has, if they hold one text. Value columns of the same name get the text of `signal` in their place,
  /// or a number behind their name.
  public func aligned(with other: Archive) throws(MergeError) -> (Archive, Archive) {
    let left = removing(constantKeysUnlike: other)
    let right = other.removing(constantKeysUnlike: self)
    guard !Set(left.valueNames).isDisjoint(with: right.valueNames) else { return (left, right) }
    for (leftNames, rightNames) in [
      (signalNames, other.signalNames), (valueNames.map { "\($0)_1" }, other.valueNames.map { "\($0)_2" }),
    ] {
      if let left = left.renamingValues(leftNames), let right = right.renamingValues(rightNames),
        Set(left.valueNames).isDisjoint(with: right.valueNames)
      {
        return (left, right)
      }
    }
    throw .sameColumn(valueName)
  }

  private func removing(constantKeysUnlike other: Archive) -> Archive {
    let names = keys.columns.filter { column in
      let twin = other.keys.columns.first { $0.name == column.name }
      return column.levels.count == 1 && twin.map { $0.levels.count == 1 && $0.levels != column.levels } ?? true
    }.map(\.name)
    return names.isEmpty ? self : removingKeys(names) ?? self
  }

  /// The text of the key column `signal`, if it is the only one.
  private var signalNames: [String] {
    let signal = keys.columns.first { $0.name == "signal" }
    return signal.map { $0.levels.count == 1 ? $0.levels : [] } ?? []
  }
}
