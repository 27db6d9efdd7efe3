extension Array {
  /// The positions and values with the least and the greatest measure, in the order of the array; one or none where there are
  /// not two.
  func extremes<Wrapped>(by measure: (Wrapped) -> Double) -> [(position: Int, value: Wrapped)]
  where Element == Wrapped? {
    let known = enumerated().compactMap { position, value in value.map { (position: position, value: $0) } }
    guard let least = known.min(by: { measure($0.value) < measure($1.value) }),
      let greatest = known.max(by: { measure($0.value) < measure($1.value) })
    else { return [] }
    return known.filter { $0.position == least.position || $0.position == greatest.position }
  }
}
