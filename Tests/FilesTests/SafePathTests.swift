import Files
import Foundation
import TestSupport
import Testing

struct SafePathTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["inside/file", "inside/deep/file", "outside/file", "inside-too/file"] {
      try folder.write("x", to: name)
    }
    let links = [
      ("inside/out", "../outside"), ("inside/in", "deep"), ("inside/absolute", "/etc"), ("inside/loop", "loop"),
      ("inside/deep/neighbour", "../../inside-too/file"),
    ]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
    }
  }

  @Test(arguments: [
    ("file", "file"), ("deep/file", "deep/file"), ("deep/../file", "file"), ("./file", "file"),
    ("in/file", "deep/file"),
    ("deep", "deep"), (".", ""),
  ])
  func `a path that stays inside is resolved`(relative: String, expected: String) throws {
    let root = URL(filePath: folder.path("inside")).resolvingSymlinksInPath().path
    let path = try SafePath.resolve(relative, inside: folder.path("inside"))
    #expect(path == (expected.isEmpty ? root : "\(root)/\(expected)"))
  }

  @Test(arguments: [
    ("", SafePath.Failure.empty), ("fi\0le", .empty), ("/etc/passwd", .absolute), ("..", .outside),
    ("../outside/file", .outside), ("deep/../../outside/file", .outside), ("out/file", .outside),
    ("absolute/passwd", .outside), ("deep/neighbour", .outside), ("../inside/file", .outside),
  ])
  func `a path that leaves is refused`(relative: String, failure: SafePath.Failure) {
    #expect(throws: failure) { try SafePath.resolve(relative, inside: folder.path("inside")) }
  }

  @Test(arguments: [("missing", ENOENT), ("loop", ELOOP), ("file/below", ENOTDIR)])
  func `a path to nothing is an error of the system`(relative: String, code: Int32) {
    let path = "\(folder.path("inside"))/\(relative)"
    #expect(throws: SafePath.Failure.system(.system(.open, path: path, code: code))) {
      try SafePath.resolve(relative, inside: folder.path("inside"))
    }
  }
}
