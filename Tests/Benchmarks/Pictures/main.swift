// Writes the animation of bench/report of the shared folder as folio draws and encodes it: `Pictures DATA.json FORMAT PATH [JOBS]`,
// where FORMAT is frames, lossless (frames of all colours) or one of those of `folio export`, or draw, which encodes nothing.
import Cells
import Charts
import FoundationEssentials
import Glibc

/// What data.py wrote.
struct Workload: Decodable {
  let n: Int
  let edges: [[Int]]
  /// Positions of the nodes by frame.
  let frames: [[[Double]]]
}

let arguments = CommandLine.arguments
guard arguments.count > 3, let data = FileManager.default.contents(atPath: arguments[1]) else { exit(2) }
let workload = try JSONDecoder().decode(Workload.self, from: data)
let jobs = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1

let drawing = NodeLinkDrawing(
  nodeCount: workload.n, edges: workload.edges.map { NodeLinkEdge($0[0], $0[1]) },
  coloring: .groups((0..<workload.n).map { $0 / 10 }), nodeRadius: 4.5)
let frames = workload.frames.enumerated().map { index, positions in
  NodeLinkFrame(
    positions: positions.map { Datum($0[0], $0[1]) }, readings: [NodeLinkFrame.Reading("iteration", String(index))])
}
// What the axes of the other script show.
let camera = NodeLinkCamera(center: Datum(0, 0), width: 2.4, height: 2.2)
let figure = FigureSequence(frameCount: frames.count, framesPerSecond: 20, scale: 1, antialiasing: .coarse) {
  drawing.scene(of: frames[$0], camera: camera, theme: $1)
}

let path = arguments[3]
switch arguments[2] {
case "draw":
  for index in frames.indices { _ = try figure.bitmap(at: index) }
case "frames", "lossless":
  try await FigureExport(isLossless: arguments[2] == "lossless").writeFrames(figure, to: path, jobs: jobs)
default:
  guard let format = FigureFormat(rawValue: arguments[2]) else { exit(2) }
  try await FigureExport().write(figure, as: format, to: path, jobs: jobs)
}
