internal import Bytes

extension ConstraintReport {
  func encode(into writer: inout ByteWriter) {
    writer.write([distance, stationarity, complementarity, violation])
    writer.write(activePairs.flatMap { [Int64($0.first), Int64($0.second)] })
    writer.write(activePairs.flatMap { [$0.distance, $0.force] })
  }

  /// Of a layout of so many nodes.
  init(decoding reader: inout ByteReader, nodeCount: Int) throws(ByteReaderError) {
    let start = reader.offset
    let numbers = try reader.readDoubles()
    let nodes = try reader.readInt64s()
    let forces = try reader.readDoubles()
    guard numbers.count == 4, nodes.count == forces.count, nodes.count.isMultiple(of: 2),
      nodes.allSatisfy({ $0 >= 0 && $0 < nodeCount })
    else { throw .invalid(offset: start) }
    let pairs = stride(from: 0, to: nodes.count, by: 2).map { place in
      ConstrainedPair(
        first: Int(nodes[place]), second: Int(nodes[place + 1]), distance: forces[place], force: forces[place + 1])
    }
    self.init(
      distance: numbers[0], activePairs: pairs, stationarity: numbers[1], complementarity: numbers[2],
      violation: numbers[3])
  }
}
