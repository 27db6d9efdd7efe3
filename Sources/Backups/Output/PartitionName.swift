/// Names of files for the values of a column.
public enum PartitionName {
  /// The value itself where it is letters, digits, `_`, `-` or, within, points; other bytes as `%` and two hexadecimal digits. Values
  /// differ if and only if their names do, in their case too.
  public static func file(for value: [UInt8]) -> String {
    guard !value.isEmpty else { return "%" }
    let digits = Array("0123456789ABCDEF".utf8)
    var name: [UInt8] = []
    for (index, byte) in value.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        name.append(byte)
      case UInt8(ascii: ".") where index > 0: name.append(byte)
      default: name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
