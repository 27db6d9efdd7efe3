public import Spec

/// The kinds of cells that a notebook can have, in the order in which help lists them.
public struct CellRegistry: Sendable {
  public let types: [any Cell.Type]

  /// - Precondition: No two kinds have the same name.
  public init(_ types: [any Cell.Type]) {
    precondition(Set(types.map { $0.kind.name }).count == types.count, "the names of kinds differ")
    self.types = types
  }

  public var kinds: [CellKind] { types.map { $0.kind } }

  /// The fields of a kind, nil where there is no such kind.
  public func fields(of kind: String) -> [FieldDescription]? {
    types.first { $0.kind.name == kind }.map { type in
      FieldReader.describe { Self.body(of: type, &$0) }
    }
  }

  static func body(of type: any Cell.Type, _ reader: inout FieldReader) -> any Cell {
    type.init(reading: &reader)
  }
}
