/// What to ask a server for.
public struct HTTPRequest: Hashable, Sendable {
  /// A name and its value in a query, not yet encoded.
  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Of the scheme `http` or `https`, without a query.
  public var address: String
  public var query: [Parameter]
  /// Whole lines, such as `Authorization: Bearer …`.
  public var headers: [String]
  /// More bytes than this are refused.
  public var limit: Int

  public init(_ address: String, query: [Parameter] = [], headers: [String] = [], limit: Int = 64 << 20) {
    self.address = address
    self.query = query
    self.headers = headers
    self.limit = limit
  }

  /// The address with the query, every byte but letters, digits and `-._~` in it encoded (RFC 3986).
  public var url: String {
    guard !query.isEmpty else { return address }
    return address + "?"
      + query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
