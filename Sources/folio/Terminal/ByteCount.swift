import ArgumentParser

/// A number of bytes as people write it: `512MB`, `1.5GB`, `2GiB`, `65536`.
struct ByteCount: ExpressibleByArgument, Hashable {
  let bytes: Int

  private static let units: [(suffix: String, factor: Double)] = [
    ("kib", 1024), ("mib", 1_048_576), ("gib", 1_073_741_824), ("tib", 1_099_511_627_776),
    ("kb", 1e3), ("mb", 1e6), ("gb", 1e9), ("tb", 1e12), ("k", 1e3), ("m", 1e6), ("g", 1e9), ("t", 1e12), ("b", 1),
    ("", 1),
  ]

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let text = argument.lowercased()
    guard let unit = Self.units.first(where: { text.hasSuffix($0.suffix) }),
      let number = Double(text.dropLast(unit.suffix.count)), number * unit.factor >= 1, number * unit.factor < 1e18
    else { return nil }
    bytes = Int(number * unit.factor)
  }

  var defaultValueDescription: String {
    bytes.isMultiple(of: 1_000_000_000) ? "\(bytes / 1_000_000_000)GB" : "\(bytes / 1_000_000)MB"
  }
}
