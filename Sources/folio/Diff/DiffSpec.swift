import ArgumentParser
import Files

/// A spec that a comparison runs: a file, or a file as a revision of git has it.
struct DiffSpec {
  let path: String
  /// The folder of the spec as the revision has it; gone with the value.
  private let checkout: ScratchFolder?

  /// - Parameter argument: A path, or `REVISION:PATH` as git writes it, the path from the top of the repository or with
  ///   `./` from here.
  init(_ argument: String) throws {
    if try FileStatus(path: argument, followingLinks: true)?.kind == .file {
      path = argument
      checkout = nil
      return
    }
    guard let colon = argument.firstIndex(of: ":"), colon > argument.startIndex, !argument.hasPrefix("-") else {
      throw ValidationError("there is no report, no folder of reports and no spec \(argument)")
    }
    let revision = argument[..<colon]
    let file = argument[argument.index(after: colon)...]
    let folder = file.lastIndex(of: "/").map { file[..<$0] } ?? ""
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let checkout = try ScratchFolder()
    // An index of its own: neither the user's index nor the work tree is touched.
    let index = "GIT_INDEX_FILE=\(checkout.path)/index"
    try Self.git([index, "git", "read-tree", "\(revision):\(folder)"], argument)
    try Self.git([index, "git", "checkout-index", "--all", "--prefix=\(checkout.path)/tree/"], argument)
    path = "\(checkout.path)/tree/\(name)"
    guard try FileStatus(path: path)?.kind == .file else {
      throw ValidationError("\(revision) has no file \(file)")
    }
    self.checkout = checkout
  }

  private static func git(_ arguments: [String], _ argument: String) throws {
    guard let program = ProgramPipe.path(of: "env"), ProgramPipe.path(of: "git") != nil else {
      throw ValidationError("\(argument): git is not installed")
    }
    let ending = try ProgramPipe(program, arguments: arguments).finish()
    guard ending.status != 0 else { return }
    let message = ending.message.split(separator: "\n").first.map(String.init) ?? "git ended with \(ending.status)"
    throw ValidationError("\(argument): \(message)")
  }
}
