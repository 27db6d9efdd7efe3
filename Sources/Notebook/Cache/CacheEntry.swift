import Bytes
import Files
import FoundationEssentials
import Report

/// The bytes of an output in the cache: a digest, and behind it everything that the digest covers.
enum CacheEntry {
  private static let format = "folio-output-2"

  static func encode(_ output: CellOutput) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.write(format)
    let page = Page(
      blocks: output.blocks, metrics: output.metrics, warnings: output.warnings, roles: output.assets.map(\.role))
    writer.write(Array(try JSONEncoder().encode(page)))
    for asset in output.assets {
      switch asset.content {
      case .bytes(let bytes): writer.write(bytes)
      case .file(let path): writer.write(try File.read(path, limit: .max))
      }
    }
    writer.write(output.value != nil)
    output.value?.encode(into: &writer)
    return SHA256.digest(of: writer.bytes).bytes + writer.bytes
  }

  static func decode(_ entry: [UInt8], as type: any Cell.Type) throws -> CellOutput {
    let digest = SHA256.digest(of: []).bytes.count
    guard entry.count >= digest else { throw Damage() }
    let content = Array(entry[digest...])
    guard SHA256.digest(of: content).bytes == Array(entry[..<digest]) else { throw Damage() }
    var reader = ByteReader(content)
    guard try reader.readString() == format else { throw Damage() }
    let page = try JSONDecoder().decode(Page.self, from: Data(try reader.readBytes()))
    var output = CellOutput(blocks: page.blocks, metrics: page.metrics)
    output.warnings = page.warnings
    for role in page.roles {
      output.assets.append(ReportAsset(role, .bytes(try reader.readBytes())))
    }
    if try reader.readBool() { output.value = try type.decodeValue(from: &reader) }
    return output
  }

  private struct Damage: Error {}

  /// What pages and records are made of.
  private struct Page: Codable {
    let blocks: [ReportBlock]
    let metrics: [JSONValue.Member]
    let warnings: [CellWarning]
    let roles: [AssetRole]
  }
}
