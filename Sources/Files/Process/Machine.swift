import Glibc

/// What this process may use of the machine.
public enum Machine {
  /// How many threads can run at a time.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// In bytes.
  public static var memory: Int { max(1, sysconf(Int32(_SC_PHYS_PAGES))) * max(1, sysconf(Int32(_SC_PAGESIZE))) }

  /// A variable of the environment; nil where it is not set or empty.
  public static func variable(_ name: String) -> String? {
    let value = unsafe getenv(name).map { unsafe String(cString: $0) }
    return value?.isEmpty == true ? nil : value
  }
}
