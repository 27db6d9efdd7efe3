/// The names in the first line of a CSV file.
enum CSVHeader {
  /// Takes the line.
  static func read(_ text: inout DumpText) throws(BackupError) -> [String] {
    var names: [String] = []
    var name: [UInt8] = []
    var isQuoted = false
    while let byte = try text.peek() {
      text.skip(1)
      switch byte {
      case UInt8(ascii: "\"") where !isQuoted && name.isEmpty: isQuoted = true
      case UInt8(ascii: "\"") where isQuoted:
        if try text.peek() == byte {
          name.append(byte)
          text.skip(1)
        } else {
          isQuoted = false
        }
      case UInt8(ascii: ",") where !isQuoted:
        names.append(String(decoding: name, as: UTF8.self))
        name = []
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
        names.append(String(decoding: name, as: UTF8.self))
        return names
      default: name.append(byte)
      }
      guard name.count < 1 << 16, names.count < 1 << 15 else { throw text.fault(.tooLong) }
    }
    guard !isQuoted, !names.isEmpty || !name.isEmpty else { throw text.fault(.unexpectedEnd) }
    return names + [String(decoding: name, as: UTF8.self)]
  }
}
