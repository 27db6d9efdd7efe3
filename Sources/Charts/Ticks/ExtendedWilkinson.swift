/// Places for the labels of a number axis, by an optimisation over all nice sequences of numbers.
///
/// Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes", IEEE Transactions on
/// Visualization and Computer Graphics 16 (2010). A sequence is scored by simplicity, coverage and density with the paper's
/// weights; legibility is left to the caller, who measures the labels. All steps of the search are made on integers times a
/// power of ten, so the result is exact. Where two sequences score alike, the one found first stays.
public enum ExtendedWilkinson {
  /// The labels that suit a range best when about `count` (2...100) of them are wanted.
  ///
  /// The first label may lie below the range and the last above it. The result is empty if the range is not finite, or too
  /// narrow for its place (below one 10¹³th of its greater end), or wider than 10³⁰⁰.
  public static func labels(for range: ClosedRange<Double>, count: Int) -> [DecimalNumber] {
    let width = range.upperBound - range.lowerBound
    let magnitude = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    guard width <= 1e300, width >= 1e-290, width > 1e-13 * magnitude else { return [] }
    var search = Search(range: range, width: width, wanted: Double(min(max(count, 2), 100)))
    search.run()
    return search.best.labels
  }

  /// Preferred steps, best first, in tenths.
  private static let steps = [10, 50, 20, 25, 40, 30]
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// The sequence `(start + i × skip) × step × 10^exponent` for `i` in `0..<count`.
  private struct Sequence {
    var start = 0
    var skip = 1
    var step = 1
    var exponent = 0
    var count = 0

    var labels: [DecimalNumber] {
      (0..<count).map { DecimalNumber(coefficient: (start + $0 * skip) * step, exponent: exponent) }
    }
  }

  /// A branch-and-bound search: every loop ends once its bound on the score is below the best score so far.
  private struct Search {
    let range: ClosedRange<Double>
    let width: Double
    let wanted: Double
    var best = Sequence()
    var bestScore = -2.0

    mutating func run() {
      for skip in 1... {
        for (rank, step) in steps.enumerated() {
          let bound = simplicity(rank: rank, skip: skip, hasZero: true)
          if score(bound, 1, 1) < bestScore || skip > 50 { return }
          searchCounts(skip: skip, step: step, rank: rank, bound: bound)
        }
      }
    }

    private mutating func searchCounts(skip: Int, step: Int, rank: Int, bound: Double) {
      for count in 2... {
        let density = densityBound(count)
        if score(bound, 1, density) < bestScore || count > 400 { return }
        let smallest = width / Double(count + 1) / (Double(skip) * Double(step) / 10)
        var exponent = PowersOfTen.ceilingExponent(of: smallest)
        while score(bound, coverageBound(span(skip, step, exponent, count)), density) >= bestScore {
          searchStarts(Sequence(skip: skip, step: step, exponent: exponent - 1, count: count), rank: rank)
          exponent += 1
        }
      }
    }

    private mutating func searchStarts(_ candidate: Sequence, rank: Int) {
      var candidate = candidate
      let stride = DecimalNumber(coefficient: candidate.skip * candidate.step, exponent: candidate.exponent).value
      let last = (range.upperBound / stride).rounded(.down)
      let first = (range.lowerBound / stride).rounded(.up)
      // Beyond this a start times its step might not be an exact integer.
      guard max(last.magnitude, first.magnitude) < 1e14 else { return }
      let lowest = (Int(last) - (candidate.count - 1)) * candidate.skip
      let highest = Int(first) * candidate.skip
      guard lowest <= highest else { return }
      for start in lowest...highest {
        candidate.start = start
        consider(candidate, rank: rank)
      }
    }

    private mutating func consider(_ candidate: Sequence, rank: Int) {
      let end = candidate.start + (candidate.count - 1) * candidate.skip
      let low = DecimalNumber(coefficient: candidate.start * candidate.step, exponent: candidate.exponent).value
      let high = DecimalNumber(coefficient: end * candidate.step, exponent: candidate.exponent).value
      let hasZero = candidate.start % candidate.skip == 0 && candidate.start <= 0 && end >= 0
      let total = score(
        simplicity(rank: rank, skip: candidate.skip, hasZero: hasZero), coverage(low, high),
        density(candidate.count, low, high))
      if total > bestScore {
        bestScore = total
        best = candidate
      }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density + weights.legibility
    }

    private func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
      1 - Double(rank) / Double(steps.count - 1) - Double(skip) + (hasZero ? 1 : 0)
    }

    private func coverage(_ low: Double, _ high: Double) -> Double {
      let above = (range.upperBound - high) / (0.1 * width)
      let below = (range.lowerBound - low) / (0.1 * width)
      return 1 - 0.5 * (above * above + below * below)
    }

    private func coverageBound(_ span: Double) -> Double {
      guard span > width else { return 1 }
      let half = (span - width) / 2 / (0.1 * width)
      return 1 - half * half
    }

    private func density(_ count: Int, _ low: Double, _ high: Double) -> Double {
      let actual = Double(count - 1) / (high - low)
      let target = (wanted - 1) / (max(high, range.upperBound) - min(low, range.lowerBound))
      return 2 - max(actual / target, target / actual)
    }

    private func densityBound(_ count: Int) -> Double {
      Double(count) >= wanted ? 2 - Double(count - 1) / (wanted - 1) : 1
    }

    private func span(_ skip: Int, _ step: Int, _ exponent: Int, _ count: Int) -> Double {
      DecimalNumber(coefficient: skip * step, exponent: exponent - 1).value * Double(count - 1)
    }
  }
}
