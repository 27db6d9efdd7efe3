/// The name that somebody may have meant who wrote another.
public enum Suggestion {
  /// The largest distance between a name and what was written.
  public static let maximumDistance = 2

  /// The candidate closest to a name by ``distance(from:to:)``.
  ///
  /// It differs by at most ``maximumDistance``, and by less than the length of the shorter of both, so that short names
  /// are not taken for each other. Of several, it is the one with the longest common start, then the first by its
  /// scalars. Nil if no candidate is close, or the name itself is one.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    var best: (candidate: String, distance: Int, start: Int)?
    for candidate in candidates {
      let distance = distance(from: name, to: candidate)
      let shorter = min(name.unicodeScalars.count, candidate.unicodeScalars.count)
      guard distance > 0 else { return nil }
      guard distance <= maximumDistance, distance < shorter else { continue }
      let start = zip(name.unicodeScalars, candidate.unicodeScalars).prefix { $0 == $1 }.count
      if let known = best {
        let isBetter =
          (distance, -start) != (known.distance, -known.start)
          ? (distance, -start) < (known.distance, -known.start)
          : candidate.unicodeScalars.lexicographicallyPrecedes(known.candidate.unicodeScalars)
        guard isBetter else { continue }
      }
      best = (candidate, distance, start)
    }
    return best?.candidate
  }

  /// A hint such as "did you mean `iterations`?"; nil if no candidate is close.
  public static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "did you mean `\($0)`?" }
  }

  /// The number of scalars to insert, delete, replace or swap with their neighbour to make one name the other.
  ///
  /// No scalar is edited twice (the optimal string alignment of Damerau and Levenshtein). Names longer than 64 scalars
  /// are as far apart as they are long.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths.
  public static func distance(from name: String, to other: String) -> Int {
    let source = Array(name.unicodeScalars)
    let target = Array(other.unicodeScalars)
    guard source != target else { return 0 }
    guard max(source.count, target.count) <= 64, !source.isEmpty, !target.isEmpty else {
      return max(source.count, target.count)
    }
    var beforeLast = Array(repeating: 0, count: target.count + 1)
    var last = Array(0...target.count)
    for row in 1...source.count {
      var current = Array(repeating: row, count: target.count + 1)
      for column in 1...target.count {
        let isSame = source[row - 1] == target[column - 1]
        var distance = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, source[row - 1] == target[column - 2], source[row - 2] == target[column - 1] {
          distance = min(distance, beforeLast[column - 2] + 1)
        }
        current[column] = distance
      }
      beforeLast = last
      last = current
    }
    return last[target.count]
  }
}
