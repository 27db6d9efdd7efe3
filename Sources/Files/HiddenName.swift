/// Names for what is in the making or on its way out, beside the file or folder whose name it has in it.
enum HiddenName {
  static let prefix = ".folio-"
  /// For a folder that had to be moved aside, where the file system cannot swap.
  static let asidePrefix = ".folio-aside-"
  private static let digits = 16

  /// A name that nobody else uses: `.folio-<random>-<name>`.
  static func make(for place: FilePath, prefix: String = prefix) -> String {
    let random = String(UInt64.random(in: 0 ... .max), radix: 16)
    let padding = String(repeating: "0", count: digits - random.utf8.count)
    return place.sibling("\(prefix)\(padding)\(random)-\(place.name)")
  }

  /// The name that a folder had before it was moved aside; nil for every other name.
  static func target(ofAside name: String) -> String? {
    let head = asidePrefix.utf8.count + digits + 1
    guard name.utf8.starts(with: asidePrefix.utf8), name.utf8.count > head else { return nil }
    return String(Substring(name.utf8.dropFirst(head)))
  }
}
