import Downloads
import Files
import Report
import Tabular

/// The way of a query's rows to a file: in parts, each of which is asked for once, however often the download is interrupted.
struct CovidcastDownload {
  /// Bytes of one answer.
  private static let answerLimit = 64 << 20

  let query: CovidcastQuery
  let client: HTTPClient
  let key: String?
  /// Times of one request.
  let stride: Int
  let path: String
  let progress: DownloadProgress

  /// Where the parts wait for each other.
  private var folder: String { "\(path).parts" }

  /// Writes the file and, beside it, the record of the query; the number of rows.
  func run() async throws -> Int {
    try prepare()
    var parts: [String] = []
    for start in Swift.stride(from: 0, to: query.times.count, by: stride) {
      parts += try await part(query.times[start..<min(start + stride, query.times.count)])
    }
    let rows = try join(parts)
    try File.writeAtomically(record(rows: rows), to: "\(path).query.json")
    try Folder.remove(folder)
    return rows
  }

  private func prepare() throws {
    let recordPath = "\(folder)/query.json"
    if try FileStatus(path: folder) == nil {
      try Folder.create(folder)
      try File.writeAtomically(query.record.indentedUTF8, to: recordPath)
    } else if try File.read(recordPath, limit: 1 << 20) != query.record.indentedUTF8 {
      throw FetchError.otherParts(folder: folder)
    }
  }

  /// The files with the rows of these times, downloaded unless they are there; halves of them where they are too many for an answer.
  private func part(_ times: ArraySlice<Int>) async throws -> [String] {
    let name = "\(times.first ?? 0)-\(times.last ?? 0)"
    let path = "\(folder)/\(name).csv"
    if try FileStatus(path: path) != nil {
      progress.advance(times.count)
      return [path]
    }
    let answer: CovidcastAnswer
    do {
      let bytes = try await client.get(
        query.request(times, key: key, limit: Self.answerLimit), progress: progress.receive)
      guard let read = CovidcastAnswer(json: bytes) else { throw FetchError.unknownAnswer(times: name) }
      answer = read
    } catch DownloadError.tooLarge {
      answer = .tooMany
    } catch DownloadError.cancelled {
      throw CancellationError()
    } catch let error as DownloadError {
      throw FetchError.download(error, times: name)
    }
    switch answer {
    case .refusal(let reason): throw FetchError.refused(reason, times: name)
    case .rows(let rows):
      var file = try AtomicFile(path)
      var writer = TableWriter()
      for row in rows { CovidcastAnswer.write(row, to: &writer) }
      try file.write(writer.bytes)
      try file.commit()
      progress.advance(times.count)
      return [path]
    case .tooMany:
      guard times.count > 1 else { throw FetchError.oneTimeTooLarge(time: times.first ?? 0) }
      let middle = times.startIndex + times.count / 2
      return try await part(times[..<middle]) + part(times[middle...])
    }
  }

  /// Writes all parts behind one header.
  private func join(_ parts: [String]) throws -> Int {
    var rows = 0
    var file = try AtomicFile(path)
    try file.write(TableWriter(header: CovidcastAnswer.columns).bytes)
    for part in parts {
      let bytes = try File.read(part, limit: 1 << 30)
      rows += bytes.count { $0 == UInt8(ascii: "\n") }
      try file.write(bytes)
    }
    try file.commit()
    return rows
  }

  private func record(rows: Int) throws -> [UInt8] {
    guard case .object(let members) = query.record else { return [] }
    return JSONValue.object(
      members + [
        .init("rows", .integer(rows)), .init("sha256", .string(try SHA256.hex(ofFile: path))),
      ]
    ).indentedUTF8
  }
}
