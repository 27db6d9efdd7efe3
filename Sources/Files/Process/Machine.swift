import Glibc

/// What this process may use of the machine.
public enum Machine {
  /// How many threads can run at a time.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// In bytes.
  public static var memory: Int { max(1, sysconf(Int32(_SC_PHYS_PAGES))) * max(1, sysconf(Int32(_SC_PAGESIZE))) }
}
