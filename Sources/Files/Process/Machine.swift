import Glibc

/// What this process may use of the machine.
public enum Machine {
  /// How many threads can run at a time.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// In bytes.
  public static var memory: Int { max(1, sysconf(Int32(_SC_PHYS_PAGES))) * max(1, sysconf(Int32(_SC_PAGESIZE))) }

  /// The bytes of physical memory that this process holds now, or 0 where the system does not say. For messages, never for outputs.
  public static var residentMemory: Int {
    guard let text = try? File.read("/proc/self/statm", limit: 4096) else { return 0 }
    let fields = text.split(separator: UInt8(ascii: " "))
    guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
    return pages * max(1, sysconf(Int32(_SC_PAGESIZE)))
  }

  /// Where files go that do not outlive the process: the folder that `TMPDIR` names, or /tmp.
  public static var scratchFolder: String { variable("TMPDIR") ?? "/tmp" }

  /// A variable of the environment; nil where it is not set or empty.
  public static func variable(_ name: String) -> String? {
    let value = unsafe getenv(name).map { unsafe String(cString: $0) }
    return value?.isEmpty == true ? nil : value
  }
}
