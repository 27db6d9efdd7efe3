import Bytes
import Files
import Notebook
import Report
import Spec
import Synchronization

/// A cell for tests of notebooks: it joins its text to that of the cells it refers to, and does as it is told.
struct ProbeCell: Cell {
  typealias Value = ProbeText

  static let kind = CellKind(
    name: "probe", version: 1, summary: "Joins texts.", example: "- probe: {text: a}", shorthand: "text")

  private let text: String
  private let count: Int
  private let inputs: [Reference]
  private let file: FilePath?
  private let fails: Bool
  private let bytes: Int
  private let log: String

  init(reading fields: inout FieldReader) {
    text = fields.field("text", .text, default: "", "What it says.")
    count = fields.field("count", .integer, default: 1, "How often it says so.")
    inputs = fields.optional("of", .oneOrMore(.reference(to: "probe")), "The cells before it.") ?? []
    file = fields.optional("file", .file, "A file to join.")
    fails = fields.field("fails", .boolean, default: false, "Whether the run fails.")
    bytes = fields.field("bytes", .integer(in: 0...Int.max), default: 0, "The memory that it takes.")
    log = fields.field("log", .text, default: "", "The log that runs are noted in.")
  }

  func estimatedBytes(_ run: CellRun) -> Int { bytes }

  func run(_ run: CellRun) async throws -> CellOutput {
    ProbeLog.named(log).begin(text, bytes: bytes)
    defer { ProbeLog.named(log).end(bytes: bytes) }
    run.progress(0.5)
    await Task.yield()
    if text == "forever" { while true { try await Task.sleep(for: .milliseconds(1)) } }
    if fails { throw CellError(code: "told-to-fail", "it was told to fail", field: ["fails"], hint: "tell it not to") }
    var words = [String](repeating: text, count: count)
    if let file { words.append(String(decoding: try File.read(run.file(file).location, limit: 1000), as: UTF8.self)) }
    words += try inputs.map { try run.value($0, as: ProbeText.self).text }
    let value = ProbeText(text: words.joined(separator: " "))
    return CellOutput(
      value: value, assets: [ReportAsset(.data, .bytes(Array(value.text.utf8)))],
      metrics: [.init("length", .integer(value.text.count)), .init("nothing", .number(.nan))],
      figures: text == "blurred" ? [ProbeFigure(), ProbeFigure()] : [])
  }
}

/// The picture of a probe that is told to be blurred.
struct ProbeFigure: CellFigure {
  var name: String? { nil }
  var warnings: [CellWarning] { [CellWarning(code: "blurred", message: "it is blurred", hint: "hold still")] }
}

/// The value of a probe.
struct ProbeText: CellValue {
  let text: String

  init(text: String) { self.text = text }

  func encode(into writer: inout ByteWriter) { writer.write(text) }
  init(decoding reader: inout ByteReader) throws { text = try reader.readString() }
}

/// What the probes of one test did, and how many at a time.
final class ProbeLog: Sendable {
  struct State {
    var texts: [String] = []
    var running = 0
    var mostRunning = 0
    var bytes = 0
    var mostBytes = 0
  }

  private static let logs = Mutex<[String: ProbeLog]>([:])
  private let state = Mutex(State())

  static func named(_ name: String) -> ProbeLog {
    logs.withLock { logs in
      let log = logs[name] ?? ProbeLog()
      logs[name] = log
      return log
    }
  }

  var now: State { state.withLock { $0 } }

  func begin(_ text: String, bytes: Int) {
    state.withLock { state in
      state.texts.append(text)
      state.running += 1
      state.mostRunning = max(state.mostRunning, state.running)
      state.bytes += bytes
      state.mostBytes = max(state.mostBytes, state.bytes)
    }
  }

  func end(bytes: Int) {
    state.withLock { state in
      state.running -= 1
      state.bytes -= bytes
    }
  }
}
