/// What the file of a graph says of each node under one name.
public struct NodeColumn: Hashable, Sendable {
  /// The most columns of a graph.
  public static let limit = 64

  public let name: String
  /// One for each node; nil where the file says nothing.
  public let texts: [String?]

  public init(name: String, texts: [String?]) {
    self.name = name
    self.texts = texts
  }

  /// The texts as numbers, NaN where there is none; nil unless each text that is not empty is a number.
  public var numbers: [Double]? {
    var numbers: [Double] = []
    numbers.reserveCapacity(texts.count)
    for text in texts {
      if let text, !text.isEmpty {
        guard let number = EdgeWeight.number(text) else { return nil }
        numbers.append(number)
      } else {
        numbers.append(.nan)
      }
    }
    return numbers
  }
}
