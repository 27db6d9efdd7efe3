public import Bytes

extension LayoutResult {
  /// Appends the result, to be read by `init(decoding:)`.
  public func encode(into writer: inout ByteWriter) {
    writer.write(stopReason.rawValue)
    writer.write(varint: UInt64(dimension))
    writer.write(frames.map { Int64($0.iteration) })
    for frame in frames { writer.write(frame.positions.values) }
    writer.write(losses.map { Int64($0.iteration) })
    writer.write(count: finalLoss.parts.count)
    for part in finalLoss.parts { writer.write(part.name) }
    writer.write(losses.flatMap { $0.loss.parts.map(\.value) })
    writer.write(starts.flatMap { [Int64(bitPattern: $0.seed), Int64($0.iterations)] })
    writer.write(starts.map(\.loss) + [gradientNorm])
    writer.write(constraints != nil)
    constraints?.encode(into: &writer)
    writer.write(forceAccuracy.map { [$0.bound, Double($0.sample), Double($0.nodes), $0.opening] } ?? [])
  }

  /// Reads a result that `encode(into:)` wrote; bytes that spell no result are an error.
  public init(decoding reader: inout ByteReader) throws(ByteReaderError) {
    let start = reader.offset
    let stopReason = StopReason(rawValue: try reader.read(UInt8.self))
    let dimension = try reader.readVarint()
    let invalid = ByteReaderError.invalid(offset: start)
    guard let stopReason, LayoutParameter.dimension.allowed.contains(Double(dimension)) else { throw invalid }
    var frames: [Frame] = []
    for iteration in try reader.readInt64s() {
      guard let positions = NodePositions(dimension: Int(dimension), values: try reader.readDoubles()) else {
        throw invalid
      }
      frames.append(Frame(iteration: Int(iteration), positions: positions))
    }
    let iterations = try reader.readInt64s()
    var names: [String] = []
    for _ in 0..<(try reader.readCount(elementSize: 1)) { names.append(try reader.readString()) }
    let values = try reader.readDoubles()
    guard values.count == names.count * iterations.count else { throw invalid }
    let losses = iterations.enumerated().map { place, iteration in
      RecordedLoss(
        iteration: Int(iteration),
        loss: LayoutLoss(
          zip(names, values[place * names.count..<(place + 1) * names.count]).map { .init(name: $0, value: $1) }))
    }
    let seeds = try reader.readInt64s()
    var ends = try reader.readDoubles()
    guard let gradientNorm = ends.popLast() else { throw invalid }
    guard seeds.count == 2 * ends.count else { throw invalid }
    let starts = ends.enumerated().map { place, loss in
      Start(seed: UInt64(bitPattern: seeds[2 * place]), loss: loss, iterations: Int(seeds[2 * place + 1]))
    }
    let nodeCount = frames.first?.positions.nodeCount ?? 0
    let constraints = try reader.readBool() ? ConstraintReport(decoding: &reader, nodeCount: nodeCount) : nil
    let accuracy = try reader.readDoubles()
    guard accuracy.isEmpty || accuracy.count == 4 else { throw invalid }
    let counts = accuracy.dropFirst().prefix(2).compactMap(Int.init(exactly:))
    guard accuracy.isEmpty || counts.count == 2 else { throw invalid }
    guard
      let result = LayoutResult(
        frames: frames, losses: losses, stopReason: stopReason, gradientNorm: gradientNorm, starts: starts,
        constraints: constraints,
        forceAccuracy: accuracy.first.map {
          ForceAccuracy(bound: $0, sample: counts[0], nodes: counts[1], opening: accuracy[3])
        })
    else { throw invalid }
    self = result
  }
}
