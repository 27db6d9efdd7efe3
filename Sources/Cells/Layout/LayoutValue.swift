import Bytes
import GraphLayout
import Notebook

/// The descents of one graph from several starts.
struct LayoutValue: CellValue {
  struct Descent {
    /// What to call it: "seed 3", or the name of the file that it started from.
    let name: String
    /// Nil for a start from a file.
    let seed: Int?
    let result: LayoutResult
  }

  let graph: Graph
  /// At least one, in the order of the spec.
  let descents: [Descent]

  /// The position of the descent with the lowest loss, the first of equals.
  var best: Int {
    descents.indices.min { descents[$0].result.finalLoss.total < descents[$1].result.finalLoss.total } ?? 0
  }
}

extension LayoutValue {
  func encode(into writer: inout ByteWriter) {
    graph.encode(into: &writer)
    writer.write(count: descents.count)
    for descent in descents {
      writer.write(descent.name)
      writer.write(descent.seed ?? -1)
      descent.result.encode(into: &writer)
    }
  }

  init(decoding reader: inout ByteReader) throws {
    graph = try Graph(decoding: &reader)
    var descents: [Descent] = []
    for _ in 0..<(try reader.readCount(elementSize: 2)) {
      let name = try reader.readString()
      let seed = try reader.read(Int.self)
      descents.append(Descent(name: name, seed: seed < 0 ? nil : seed, result: try LayoutResult(decoding: &reader)))
    }
    self.descents = descents
  }
}
