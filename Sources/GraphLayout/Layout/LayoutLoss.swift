/// The value of an objective, term by term, each with its weight.
public struct LayoutLoss: Hashable, Sendable {
  /// The value of one term.
  public struct Part: Hashable, Sendable {
    public let name: String
    public var value: Double

    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// In the order of the terms.
  public let parts: [Part]

  public init(_ parts: [Part]) {
    self.parts = parts
  }

  public init(attraction: Double, repulsion: Double, centralization: Double) {
    parts = [
      Part(name: "attraction", value: attraction), Part(name: "repulsion", value: repulsion),
      Part(name: "centralization", value: centralization),
    ]
  }

  /// The loss: the sum of the terms.
  public var total: Double { parts.reduce(0) { $0 + $1.value } }

  /// The value of the term of this name; nil where there is none.
  public subscript(name: String) -> Double? { parts.first { $0.name == name }?.value }

  public var attraction: Double { self["attraction"] ?? 0 }
  public var repulsion: Double { self["repulsion"] ?? 0 }
  public var centralization: Double { self["centralization"] ?? 0 }
}
