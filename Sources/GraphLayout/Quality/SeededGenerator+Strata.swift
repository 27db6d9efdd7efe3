internal import Kernels

extension SeededGenerator {
  /// A member of 0 ..< count, which falls into so many strata of about the same size, at random from the stratum of this rank: all in
  /// turn, where there are as many strata as members.
  ///
  /// Evenly spaced members would be those of one column of a grid.
  mutating func member(of count: Int, stratum rank: Int, of strata: Int) -> Int {
    let (first, end) = (rank * count / strata, (rank + 1) * count / strata)
    return strata < count ? first + integer(below: end - first) : rank
  }
}
