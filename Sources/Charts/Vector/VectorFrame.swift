import Canvas

/// A frame in whole units with its points told apart: what the next frame is predicted from.
struct VectorFrame {
  struct Entry {
    let item: VectorItem
    /// In units; 0 for all but circles.
    let radius: Int
    /// −1 for items without.
    let style: Int
    let text: Int
    /// The vertices of the item's points.
    var vertices: Range<Int>
  }

  /// A point that moves by itself. Items that share a point in every frame share a vertex.
  struct Vertex {
    let x: Int
    let y: Int
    /// Where it was in the frame before; nil for one that was not there.
    let before: (x: Int, y: Int)?
  }

  var entries: [Entry] = []
  /// For each point of each entry, in order, its vertex.
  var vertexOfPoint: [Int] = []
  var vertices: [Vertex] = []

  static func units(_ length: Double) -> Int { Int((length * Double(SceneSequence.unit)).rounded()) }
}
