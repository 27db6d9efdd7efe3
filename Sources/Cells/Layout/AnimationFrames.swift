import Charts
import GraphLayout

/// The frames of an animation: which recorded states they show, seen from where, with which readings.
struct AnimationFrames: Sendable {
  /// How far a layout in space turns over the whole animation.
  private static let turns = 0.5

  let value: LayoutValue
  /// The descents that are shown.
  let descents: [Int]
  /// How several descents share the time.
  private let playing: DescentOrder
  /// How many frames there are.
  let count: Int
  private let projections: [Projection]
  /// Of each descent.
  private let states: [[LayoutResult.Frame]]

  /// - Parameters:
  ///   - limit: There are no more frames than this, nor than states that were recorded.
  ///   - isAligned: Whether each state is turned to be nearest to the one that follows.
  init(
    _ value: LayoutValue, descents: [Int], playing: DescentOrder = .together, isAligned: Bool = false, limit: Int
  ) {
    self.value = value
    self.descents = descents
    self.playing = descents.count > 1 && limit >= descents.count ? playing : .together
    self.states = descents.map { position in
      let result = value.descents[position].result
      return isAligned ? result.alignedFrames() : result.frames
    }
    let states = self.states.map(\.count).max() ?? 1
    count =
      switch self.playing {
      case .together: min(limit, states)
      case .inTurn: min(limit / descents.count, states) * descents.count
      }
    projections = descents.map { Projection(fitting: value.descents[$0].result.finalPositions) }
  }

  var kind: Projection.Kind { projections[0].kind }

  /// Whether some of what is shown was found by a search.
  var isOfSearch: Bool { descents.contains { value.descents[$0].result.isOfSearch } }

  /// How many frames each descent takes.
  private var framesPerDescent: Int { playing == .inTurn ? count / descents.count : count }

  /// The descents that a frame shows, as places in `descents`.
  private func shown(at index: Int) -> [Int] {
    playing == .inTurn ? [index / framesPerDescent] : Array(descents.indices)
  }

  /// The panels of a frame, one for each descent that it shows.
  func panels(at index: Int) -> [NodeLinkFrame] {
    shown(at: index).map { place in
      let (position, projection) = (descents[place], projections[place])
      let descent = value.descents[position]
      let frame = state(of: place, at: index)
      let turn = count > 1 ? Self.turns * Double(index) / Double(count - 1) : 0
      let points = projection.project(frame.positions, turn: turn)
      let title = descents.count > 1 ? descent.name + (position == value.best ? " (best)" : "") : nil
      return NodeLinkFrame(
        positions: points.map { Datum($0.x, $0.y) }, depths: kind == .turning ? nearness(points) : nil, title: title,
        readings: readings(of: descent, at: frame.iteration), track: place)
    }
  }

  /// The iteration that a frame shows, of the first descent in it.
  func iteration(at index: Int) -> Int {
    shown(at: index).first.map { state(of: $0, at: index).iteration } ?? 0
  }

  /// What the player says at a frame.
  func caption(at index: Int) -> String {
    let places = shown(at: index)
    let shown = places.map { descents[$0] }
    let readings = places.map { place in
      self.readings(of: value.descents[descents[place]], at: state(of: place, at: index).iteration)
    }
    let iteration = readings.first?.first?.value ?? ""
    let losses = zip(shown, readings).map { position, readings in
      (descents.count > 1 ? "\(value.descents[position].name): " : "") + "loss \(readings.last?.value ?? "")"
    }
    return "iteration \(iteration), \(losses.joined(separator: ", "))"
  }

  /// The recorded state that a frame shows: evenly spaced, the first and the last among them.
  private func state(of place: Int, at index: Int) -> LayoutResult.Frame {
    let frames = states[place]
    let (last, step, steps) = (frames.count - 1, index % framesPerDescent, framesPerDescent - 1)
    return frames[steps > 0 ? (step * last + steps / 2) / steps : last]
  }

  private func readings(of descent: LayoutValue.Descent, at iteration: Int) -> [NodeLinkFrame.Reading] {
    [
      .init("iteration", NumberWords.grouped(iteration)),
      .init("loss", loss(of: descent.result, at: iteration).map(NumberWords.significant) ?? "–"),
    ]
  }

  /// The loss at an iteration, or at the last one before it that was recorded.
  private func loss(of result: LayoutResult, at iteration: Int) -> Double? {
    var (low, high) = (0, result.losses.count)
    while low < high {
      let middle = (low + high) / 2
      if result.losses[middle].iteration <= iteration { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? result.losses[low - 1].loss.total : nil
  }

  /// From 0 for the farthest node to 1 for the nearest.
  private func nearness(_ points: [ProjectedPoint]) -> [Double]? {
    guard let far = points.map(\.depth).max(), let near = points.map(\.depth).min(), far > near else { return nil }
    return points.map { (far - $0.depth) / (far - near) }
  }
}
