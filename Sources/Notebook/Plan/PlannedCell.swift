public import Spec

/// A cell that is ready to run once its inputs have.
public struct PlannedCell: Sendable {
  public let declaration: CellDeclaration
  /// The cells that it refers to, as positions in the plan, without repeats.
  public let inputs: [Int]
  /// The files that it reads, in the order of its fields.
  public let files: [(path: FilePath, file: InputFile)]
  public let fingerprint: Fingerprint

  public var id: String { declaration.id }
}
