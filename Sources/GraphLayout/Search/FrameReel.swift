/// Positions recorded along a way of unknown length, evenly spaced in steps: never more than twice as many as are wanted.
///
/// When the reel is full, every second frame is dropped, and from then on half as many are taken.
struct FrameReel {
  private let limit: Int
  private var interval = 1
  private var steps = 0
  private var frames: [(step: Int, coordinates: AxisCoordinates)] = []

  init(frames: Int) { limit = 2 * frames }

  /// Takes the positions after one step more than before; the first call is for the start.
  mutating func record(_ coordinates: @autoclosure () -> AxisCoordinates) {
    defer { steps += 1 }
    guard steps % interval == 0 else { return }
    if frames.count == limit {
      interval *= 2
      frames = frames.filter { $0.step % interval == 0 }
      guard steps % interval == 0 else { return }
    }
    frames.append((steps, coordinates()))
  }

  /// Turns all frames that were recorded.
  mutating func rotate(by rotation: AxisRotation) {
    for index in frames.indices { rotation.apply(to: &frames[index].coordinates) }
  }

  /// So many frames at most, evenly chosen, the first and `last` among them, by the first axes.
  func frames(_ count: Int, dimension: Int, last: (step: Int, coordinates: AxisCoordinates)) -> [LayoutResult.Frame] {
    let before = frames.filter { $0.step < last.step }
    let wanted = min(count - 1, before.count)
    let chosen = (0..<wanted).map { before[$0 * before.count / wanted] } + [last]
    return chosen.map { frame in
      let positions = NodePositions(checked: frame.coordinates.rowMajor(dimension: dimension), dimension: dimension)
      return LayoutResult.Frame(iteration: frame.step, positions: positions)
    }
  }
}
