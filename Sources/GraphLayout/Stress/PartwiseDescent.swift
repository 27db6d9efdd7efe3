/// Descents on all components of a graph, step by step with each other, and the way of the whole.
struct PartwiseDescent {
  /// Steps after which progress is halfway told.
  private static let usualSteps = 50.0

  private let parts: [ConnectedPart]
  private let dimension: Int
  private var descents: [any PartDescent]
  /// What losses are divided by.
  private let divisor: Double

  init(_ parts: [ConnectedPart], dimension: Int, dividedBy divisor: Double, descents: [any PartDescent]) {
    self.parts = parts
    self.dimension = dimension
    self.divisor = divisor
    self.descents = descents
  }

  /// Goes on until all have ended.
  mutating func run(frames: Int, spacing: FrameSpacing, progress: (Double) -> Void) throws -> LayoutResult {
    var way = RecordedWay(frames: frames, spacing: spacing)
    way.begin(coordinates, loss: loss)
    while descents.contains(where: { $0.stopReason == nil }) {
      try Task.checkCancellation()
      for index in descents.indices where descents[index].stopReason == nil { try descents[index].advance() }
      way.add(coordinates, loss: loss)
      progress(Double(way.steps) / (Double(way.steps) + Self.usualSteps))
    }
    let force = descents.reduce(0) { $0 + $1.squaredForce }.squareRoot() / divisor
    let result = way.result(
      ending: coordinates, loss: loss, gradientNorm: force, stopReason: stopReason, starts: [])
    progress(1)
    return placed(result)
  }

  private var coordinates: AxisCoordinates {
    let positions = PartRow.joined(parts, layouts: descents.map(\.positions), dimension: dimension)
    return AxisCoordinates(rowMajor: positions, dimension: dimension)
  }

  private var loss: LayoutLoss {
    var sums = (descents.first?.loss.parts ?? []).map { LayoutLoss.Part(name: $0.name, value: 0) }
    for descent in descents {
      for (place, part) in descent.loss.parts.enumerated() { sums[place].value += part.value / divisor }
    }
    return LayoutLoss(sums)
  }

  /// That of the component which had the least reason to end.
  private var stopReason: StopReason {
    let reasons = descents.compactMap(\.stopReason)
    return reasons.contains(.iterations) ? .iterations : reasons.contains(.loss) ? .loss : .gradient
  }

  /// The result with the components where the last positions have room for them.
  private func placed(_ result: LayoutResult) -> LayoutResult {
    guard parts.count > 1 else { return result }
    let row = PartRow(parts, layouts: descents.map(\.positions), dimension: dimension)
    let frames = result.frames.map { frame in
      LayoutResult.Frame(iteration: frame.iteration, positions: row.moved(frame.positions))
    }
    let moved = LayoutResult(
      frames: frames, losses: result.losses, stopReason: result.stopReason, gradientNorm: result.gradientNorm)
    guard let moved else { preconditionFailure("frames of the same shape at the same iterations") }
    return moved
  }
}
