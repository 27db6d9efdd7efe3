import ArgumentParser
import Files
import Spec

/// The text of a spec and where its paths count from.
struct SpecFile {
  /// More than any spec that a person writes.
  private static let limit = 16 << 20

  let source: SourceFile
  /// Set where the bytes are no text; then the text is empty.
  let encodingProblem: Diagnostic?
  /// The name of the report's folder.
  let stem: String
  /// The spec's folder.
  let folder: String

  /// - Parameter path: `-` reads standard input.
  init(path: String) throws {
    let bytes: [UInt8]
    do throws(FilesError) {
      bytes =
        path == "-"
        ? try StandardStream.input.readAll(limit: Self.limit) : try File.read(path, limit: Self.limit)
    } catch {
      throw ValidationError(error.description)
    }
    do throws(Diagnostic) {
      source = try SourceFile(name: path, decoding: bytes)
      encodingProblem = nil
    } catch {
      source = SourceFile(name: path, text: "")
      encodingProblem = error
    }
    let name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
    stem = String(name[..<(dot ?? name.endIndex)])
    guard SafePath.isPlain(stem), !["index.html", "README", "README.md"].contains(stem), !stem.hasPrefix(".") else {
      throw ValidationError("the spec \(path) cannot name a report: rename it")
    }
    folder = path == "-" ? "." : Self.folder(of: path)
  }

  /// The folder that a file lies in, by its path.
  static func folder(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
