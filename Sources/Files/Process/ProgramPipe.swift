import CLinux
import Glibc

/// Another program that reads what is written to it, and is killed where the value ends before it.
public struct ProgramPipe: ~Copyable {
  /// How a program ended.
  public struct Ending: Hashable, Sendable {
    /// As shells count: the exit code, or 128 and the number of the signal.
    public let status: Int32
    /// The beginning of what it wrote to its standard error.
    public let message: String
  }

  private static let messageLimit = 1 << 16

  private let path: String
  private let process: pid_t
  /// One end of a pair of sockets: unlike a pipe, it can be written to without a signal where the program has gone.
  private var input: FileDescriptor?
  private let errors: FileDescriptor
  private var hasEnded = false

  /// The path of a program that the environment's `PATH` has; nil where there is none.
  public static func path(of name: String) -> String? {
    (Machine.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// Starts a program in a group of its own, so that Ctrl-C in the terminal does not reach it.
  ///
  /// - Parameter path: Of the program.
  public init(_ path: String, arguments: [String]) throws(FilesError) {
    var sockets: [Int32] = [0, 0]
    guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &sockets) == 0
    else {
      throw .system(.create, path: path, code: errno)
    }
    let input = FileDescriptor(owning: sockets[0])
    let output = FileDescriptor(owning: sockets[1])
    let memory = unsafe memfd_create("errors", folio_memfd_close_on_exec)
    guard memory >= 0 else { throw .system(.create, path: path, code: errno) }
    let errors = FileDescriptor(owning: memory)

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.number, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, path, &actions, &attributes, &words, environ)
    guard code == 0 else { throw .system(.open, path: path, code: code) }
    _ = consume output
    self.path = path
    self.process = process
    self.input = consume input
    self.errors = errors
  }

  deinit {
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Writes all of `bytes`; false where the program does not read any more.
  public func write(_ bytes: [UInt8]) -> Bool {
    guard let number = inputNumber else { return false }
    var start = 0
    while start < bytes.count {
      let sent = unsafe bytes[start...].withUnsafeBytes { rest in
        unsafe send(number, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
      }
      if sent >= 0 { start += sent } else if errno != EINTR { return false }
    }
    return true
  }

  /// Ends the program's input and waits for its end.
  public consuming func finish() throws(FilesError) -> Ending {
    input = nil
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .system(.read, path: path, code: errno) }
    }
    hasEnded = true
    lseek(errors.number, 0, SEEK_SET)
    var message = [UInt8](repeating: 0, count: Self.messageLimit)
    let count = try errors.fill(&message, path: path)
    let signal = status & 0x7F
    return Ending(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      message: String(decoding: message[..<count], as: UTF8.self))
  }

  private var inputNumber: Int32? {
    switch input {
    case .some(let descriptor): descriptor.number
    case .none: nil
    }
  }
}
