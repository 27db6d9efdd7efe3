import ArgumentParser
import Files
import Spec

/// The text of a spec and where its paths count from.
struct SpecFile {
  /// More than any spec that a person writes.
  private static let limit = 16 << 20

  let source: SourceFile
  /// The name of the report's folder.
  let stem: String
  /// The spec's folder.
  let folder: String

  /// - Parameter path: `-` reads standard input.
  init(path: String) throws {
    do throws(FilesError) {
      let bytes =
        path == "-"
        ? try StandardStream.input.readAll(limit: Self.limit) : try File.read(path, limit: Self.limit)
      source = SourceFile(name: path, text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw ValidationError("cannot read the spec \(path): \(error.description)")
    }
    let name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
    stem = String(name[..<(dot ?? name.endIndex)])
    let slash = path.lastIndex(of: "/")
    folder = path == "-" ? "." : slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
