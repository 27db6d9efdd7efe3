internal import Kernels

/// Positions recorded along a way of unknown length, evenly spaced: never more than twice as many as are wanted.
///
/// When the reel is full, about every second frame is dropped, and from then on half as many are taken.
struct FrameReel {
  private struct Frame {
    let step: Int
    /// How far along the way, in steps or in distance.
    let place: Double
    var coordinates: AxisCoordinates
  }

  private let limit: Int
  private let spacing: FrameSpacing
  private var interval: Double
  /// The next frame is taken from here on.
  private var next = 0.0
  private var place = 0.0
  private var steps = 0
  private var previous: [Double] = []
  private var frames: [Frame] = []

  init(frames: Int, spacing: FrameSpacing) {
    limit = 2 * frames
    self.spacing = spacing
    interval = spacing == .steps ? 1 : 0
  }

  /// Takes the positions after one step more than before; the first call is for the start.
  mutating func record(_ coordinates: AxisCoordinates) {
    if steps > 0 { place += length(to: coordinates) }
    if spacing == .distance { previous = coordinates.values }
    if place >= next {
      if frames.count == limit { thin() }
      if place >= next, frames.count < limit {
        frames.append(Frame(step: steps, place: place, coordinates: coordinates))
        setNext()
      }
    }
    steps += 1
  }

  /// Turns all frames that were recorded.
  mutating func rotate(by rotation: AxisRotation) {
    for index in frames.indices { rotation.apply(to: &frames[index].coordinates) }
    guard !previous.isEmpty, let last = frames.last else { return }
    var turned = last.coordinates
    turned.values = previous
    rotation.apply(to: &turned)
    previous = turned.values
  }

  /// So many frames at most, evenly chosen, the first and `last` among them, by the first axes.
  func frames(_ count: Int, dimension: Int, last: (step: Int, coordinates: AxisCoordinates)) -> [LayoutResult.Frame] {
    let before = frames.filter { $0.step < last.step }
    let wanted = min(count - 1, before.count)
    var chosen: [(step: Int, coordinates: AxisCoordinates)] = []
    var index = 0
    for number in 0..<wanted {
      let goal = place * Double(number) / Double(wanted)
      // As many must be left as are still wanted.
      let end = before.count - (wanted - number)
      while index < end, (before[index + 1].place - goal).magnitude < (before[index].place - goal).magnitude {
        index += 1
      }
      chosen.append((before[index].step, before[index].coordinates))
      index += 1
    }
    return (chosen + [last]).map { frame in
      let positions = NodePositions(checked: frame.coordinates.rowMajor(dimension: dimension), dimension: dimension)
      return LayoutResult.Frame(iteration: frame.step, positions: positions)
    }
  }

  /// Of the step from the previous positions, by the spacing.
  private func length(to coordinates: AxisCoordinates) -> Double {
    guard spacing == .distance else { return 1 }
    // In another dimension than before, when the way goes from space into the plane: what is left of it counts.
    guard previous.count == coordinates.values.count else { return 0 }
    let square = Vectors.squaredDistance(previous, coordinates.values)
    return (square / Double(max(1, coordinates.count))).squareRoot()
  }

  private mutating func thin() {
    interval = max(2 * interval, spacing == .distance ? place / Double(limit / 2) : 0)
    guard interval > 0 else { return }
    var bucket = -1.0
    frames = frames.filter { frame in
      let own = (frame.place / interval).rounded(.down)
      defer { bucket = own }
      return own > bucket
    }
    setNext()
  }

  /// The beginning of the interval after that of the last frame.
  private mutating func setNext() {
    guard interval > 0, let last = frames.last else { return }
    next = ((last.place / interval).rounded(.down) + 1) * interval
  }
}
