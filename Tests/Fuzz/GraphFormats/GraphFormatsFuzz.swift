import Bytes
import GraphLayout

/// Reads any bytes as a graph of the format that the first byte chooses, and stops the process where a promise of a reader or a
/// writer is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGraphFormats(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  // Letters, so that seeds can be read: `a` is the first format.
  let formats = GraphFormat.allCases
  let format = formats[Int(choice &- UInt8(ascii: "a")) % formats.count]
  let text = Array(bytes.dropFirst())
  let graph: Graph
  do {
    graph = try read(text, format)
  } catch {
    checkPlace(of: error, in: text)
    return 0
  }
  require(graph == (try? read(text, format)), "a second reading differs")
  checkBytes(of: graph)
  // A few bytes can announce a million nodes, which need not be written each time.
  if graph.nodeCount < 1000 {
    check(graph, writtenAs: graph.graphML(), .graphML)
    check(graph, writtenAs: graph.dot(), .dot)
    check(graph, writtenAs: graph.nodeLinkJSON(), .json)
  }
  return 0
}

private func read(_ bytes: [UInt8], _ format: GraphFormat) throws(GraphReadingError) -> Graph {
  let source: ByteSource
  do { source = try ByteSource(bytes: bytes, limit: 1 << 20) } catch { throw .source(error) }
  return try Graph(reading: source, format: format)
}

/// Stops with words, in release builds too.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

/// A fault lies in the text, or just behind it.
private func checkPlace(of error: GraphReadingError, in text: [UInt8]) {
  guard case .malformed(_, let place) = error, !text.starts(with: [0x1f, 0x8b]) else { return }
  // To tables alone, a carriage return ends a line.
  guard !text.contains(UInt8(ascii: "\r")) else { return }
  let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  require((1...lines.count + 1).contains(place.line), "\(error): there are \(lines.count) lines")
  let width = place.line <= lines.count ? lines[place.line - 1].count : 0
  require((1...width + 1).contains(place.column), "\(error): the line has \(width) bytes")
}

private func checkBytes(of graph: Graph) {
  var writer = ByteWriter()
  graph.encode(into: &writer)
  var reader = ByteReader(writer.bytes)
  require(graph == (try? Graph(decoding: &reader)), "\(graph) differs from its bytes")
}

/// What is written reads as the same graph, but for directions and what was dropped, which are gone.
private func check(_ graph: Graph, writtenAs bytes: [UInt8], _ format: GraphFormat) {
  let words = { "\(format): \(String(decoding: bytes, as: UTF8.self))" }
  let again: Graph
  do { again = try read(bytes, format) } catch { fatalError("\(error) in \(words())") }
  require(again.nodeCount == graph.nodeCount && again.edges == graph.edges, words())
  require(again.weights ?? [] == graph.weights ?? [], words())
  require(again.groups ?? [] == graph.groups ?? [], words())
  require(again.positions == graph.positions, words())
  let labels = (0..<graph.nodeCount).map(graph.label)
  // XML and DOT cannot hold every character.
  if format == .json
    || labels.allSatisfy({ $0.unicodeScalars.allSatisfy { $0 >= " " && $0 != "\\" && $0 < "\u{fffe}" } })
  {
    require((0..<again.nodeCount).map(again.label) == labels, words())
  }
}
