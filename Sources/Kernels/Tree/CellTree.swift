internal import CKernels

/// The arrays of a tree of cells over points, used again and again.
struct CellTree: Sendable {
  private let count: Int
  private let dimension: Int
  private var order: [Int32]
  private var places: [Int32]
  private var codes: [UInt64]
  private var spareCodes: [UInt64]
  private var points: [Double]
  private var masses: [Double]
  private var firsts: [Int32] = []
  private var lasts: [Int32] = []
  private var skips: [Int32] = []
  private var parents: [Int32] = []
  private var cells: [folio_cell] = []
  private var cellCount = 0

  init(count: Int, dimension: Int) {
    self.count = count
    self.dimension = dimension
    order = [Int32](repeating: 0, count: count)
    places = order
    codes = [UInt64](repeating: 0, count: count)
    spareCodes = codes
    points = [Double](repeating: 0, count: count * dimension)
    masses = [Double](repeating: 0, count: count)
    reserve(count / 4 + 16)
  }

  /// The point at a place along the curve.
  func point(at place: Int) -> Int { Int(order[place]) }

  private mutating func reserve(_ capacity: Int) {
    firsts = [Int32](repeating: 0, count: capacity)
    lasts = firsts
    skips = firsts
    parents = firsts
    cells = [folio_cell](repeating: folio_cell(), count: capacity)
  }

  /// Sorts the points and divides them into cells.
  mutating func grow(over coordinates: [Double], masses pointMasses: [Double]) {
    while true {
      cellCount = unsafe withStructure { structure, _ in unsafe folio_grow_tree(structure, coordinates, pointMasses) }
      guard cellCount > cells.count else { return }
      // Each cell that is divided has two parts at least: there are less than twice as many cells as points.
      reserve(min(2 * cells.count, 2 * count))
    }
  }

  /// Calls the body with the tree as the kernels take it, and the number of its cells.
  mutating func withStructure<Result>(_ body: (UnsafePointer<folio_tree>, Int) -> Result) -> Result {
    let (capacity, cellCount) = (cells.count, cellCount)
    return unsafe order.withUnsafeMutableBufferPointer { order in
      unsafe places.withUnsafeMutableBufferPointer { places in
        unsafe codes.withUnsafeMutableBufferPointer { codes in
          unsafe spareCodes.withUnsafeMutableBufferPointer { spareCodes in
            unsafe points.withUnsafeMutableBufferPointer { points in
              unsafe masses.withUnsafeMutableBufferPointer { masses in
                unsafe firsts.withUnsafeMutableBufferPointer { firsts in
                  unsafe lasts.withUnsafeMutableBufferPointer { lasts in
                    unsafe skips.withUnsafeMutableBufferPointer { skips in
                      unsafe parents.withUnsafeMutableBufferPointer { parents in
                        unsafe cells.withUnsafeMutableBufferPointer { cells in
                          var structure = unsafe folio_tree(
                            count: count, dimension: dimension, capacity: capacity, order: order.baseAddress,
                            places: places.baseAddress, codes: codes.baseAddress, spare_codes: spareCodes.baseAddress,
                            points: points.baseAddress, masses: masses.baseAddress, firsts: firsts.baseAddress,
                            lasts: lasts.baseAddress, skips: skips.baseAddress, parents: parents.baseAddress,
                            cells: cells.baseAddress)
                          return unsafe body(&structure, cellCount)
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
