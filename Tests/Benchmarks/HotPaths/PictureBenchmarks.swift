import Benchmark
import Canvas
import Charts
import GraphLayout
import Imaging

/// A frame of an animation, 640 × 480 points at twice the pixels: drawn, and encoded.
func pictureBenchmarks() {
  Benchmark("draw a frame of 100 nodes") { benchmark in
    let scene = try frame()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try bitmap(of: scene)) }
    benchmark.stopMeasurement()
  }
  Benchmark("encode a frame of 100 nodes as PNG") { benchmark in
    let bitmap = try bitmap(of: frame())
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(PNG.encode(bitmap)) }
    benchmark.stopMeasurement()
  }
}

private func frame() throws -> Scene {
  let graph = try Graph.grid(rows: 10, columns: 10)
  var options = LayoutOptions()
  options.iterations = 1000
  options.frames = 2
  let values = try Layout.run(graph, options: options).finalPositions.values
  let frame = NodeLinkFrame(
    positions: stride(from: 0, to: values.count, by: 2).map { Datum(values[$0], values[$0 + 1]) })
  let drawing = NodeLinkDrawing(
    nodeCount: graph.nodeCount, edges: graph.edges.map { NodeLinkEdge(Int($0.source), Int($0.target)) })
  return drawing.scene(of: frame, camera: NodeLinkCamera(fitting: [frame]))
}

private func bitmap(of scene: Scene) throws -> Bitmap {
  try Canvas.bitmap(size: scene.size, scale: 2, background: scene.background, antialiasing: .coarse) { canvas in
    scene.draw(on: canvas)
  }
}
