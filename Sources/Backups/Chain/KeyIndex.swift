/// The hashes of the keys of a backup, parted so that each part fits into memory; what does not fit goes to a scratch file.
///
/// It finds keys that may be there twice: a hash that is met again belongs to the same key, or to another by chance.
final class KeyIndex {
  private let folder: String
  private let memory: Int
  private var parts: [[UInt64]]
  /// Where the hashes of each part lie in the file.
  private var stored: [[Range<Int>]]
  private var scratch: SharedScratch?
  private var count = 0

  /// 256 parts: of 100 million keys, 3 MB each.
  private static let bits = 8

  init(memory: Int, folder: String) {
    self.memory = memory
    self.folder = folder
    parts = Array(repeating: [], count: 1 << Self.bits)
    stored = Array(repeating: [], count: 1 << Self.bits)
  }

  func add(_ hash: UInt64) throws(BackupError) {
    parts[Int(hash >> UInt64(64 - Self.bits))].append(hash)
    count += 1
    if count * 8 >= memory { try spill() }
  }

  private func spill() throws(BackupError) {
    let scratch: SharedScratch
    if let open = self.scratch { scratch = open } else { scratch = try SharedScratch(in: folder) }
    self.scratch = scratch
    for part in parts.indices where !parts[part].isEmpty {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(8 * parts[part].count)
      for hash in parts[part] { Self.append(hash, to: &bytes) }
      let start = scratch.count
      try scratch.append(bytes)
      stored[part].append(start..<scratch.count)
      parts[part].removeAll(keepingCapacity: true)
    }
    count = 0
  }

  private static func append(_ hash: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: hash >> shift)) }
  }

  /// The hashes that were added more than once.
  func repeated() throws(BackupError) -> Set<UInt64> {
    var found: Set<UInt64> = []
    var table: [UInt64] = []
    for part in parts.indices {
      let hashes = try load(part)
      let size = max(16, 1 << (Int.bitWidth - (2 * hashes.count).leadingZeroBitCount))
      table.removeAll(keepingCapacity: true)
      table.append(contentsOf: repeatElement(0, count: size))
      for hash in hashes where !Self.insert(hash, into: &table) { found.insert(hash) }
    }
    return found
  }

  private func load(_ part: Int) throws(BackupError) -> [UInt64] {
    var hashes = parts[part]
    guard let scratch else { return hashes }
    var bytes: [UInt8] = []
    for range in stored[part] {
      if bytes.count < range.count { bytes = [UInt8](repeating: 0, count: range.count) }
      let count = try scratch.read(range, into: &bytes)
      for start in stride(from: 0, to: count - 7, by: 8) {
        var hash: UInt64 = 0
        for index in 0..<8 { hash |= UInt64(bytes[start + index]) << UInt64(8 * index) }
        hashes.append(hash)
      }
    }
    return hashes
  }

  /// False where the hash is there. Zero is a free place, and one stands for it.
  private static func insert(_ hash: UInt64, into table: inout [UInt64]) -> Bool {
    let hash = max(hash, 1)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      if table[place] == hash { return false }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = hash
    return true
  }
}
