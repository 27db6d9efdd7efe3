/// The values that name one series: one text for each key column of an archive, in the order of its columns.
///
/// Keys are compared and ordered by the UTF-8 bytes of their texts, first column first, so that no locale and no normalisation
/// has a say.
public struct Key: Sendable {
  /// One text for each key column.
  public var values: [String]

  /// The key with the given texts.
  public init(_ values: [String]) {
    self.values = values
  }
}

extension Key: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: String...) {
    self.init(elements)
  }
}

extension Key: Hashable {
  public static func == (left: Key, right: Key) -> Bool {
    left.values.elementsEqual(right.values) { $0.utf8.elementsEqual($1.utf8) }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(values.count)
    for value in values {
      hasher.combine(value.utf8.count)
      for byte in value.utf8 { hasher.combine(byte) }
    }
  }
}

extension Key: Comparable {
  public static func < (left: Key, right: Key) -> Bool {
    left.values.lexicographicallyPrecedes(right.values, by: precedesInUTF8)
  }
}

/// Whether the bytes of `left` come before those of `right`.
func precedesInUTF8(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
