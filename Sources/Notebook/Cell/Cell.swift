import Bytes
public import Spec

/// A kind of cell: its fields, its inputs, its run and its documentation, in one type.
///
/// A conforming type is one cell of a spec. It reads its fields once, says what it needs, and runs when its inputs are
/// there. What it refers to and which files it reads is known from the fields: the reader notes each reference and path.
///
/// A run is a pure function of the fields, the values of the cells referred to and the bytes of the files. Its output
/// is kept by fingerprint, so it knows neither the cell's id nor the clock.
public protocol Cell: Sendable {
  /// What the cell hands on; ``NoValue`` where it only adds to the page.
  associatedtype Value: CellValue = NoValue

  static var kind: CellKind { get }

  /// Whether its output has figures (``CellOutput/figures``).
  static var hasFigures: Bool { get }

  init(reading fields: inout FieldReader)

  /// How much memory a run takes, in bytes, roughly; cells that do not fit together do not run together.
  func estimatedBytes(_ run: CellRun) -> Int

  func run(_ run: CellRun) async throws -> CellOutput
}

extension Cell {
  public static var hasFigures: Bool { false }

  /// 16 MB: little next to the memory of a machine.
  public func estimatedBytes(_ run: CellRun) -> Int { 16_000_000 }

  static func decodeValue(from reader: inout ByteReader) throws -> any CellValue {
    try Value(decoding: &reader)
  }
}
