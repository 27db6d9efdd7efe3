/// The set of values that a field takes.
public indirect enum FieldShape: Hashable, Sendable {
  case text
  case boolean
  case integer(ClosedRange<Int>?)
  /// Bounds belong to the set unless they are infinite.
  case number(ClosedRange<Double>)
  case choice([String])
  /// A text of a form that has a name, such as a date.
  case form(String)
  case list(FieldShape)
  case mapping([FieldDescription])
  /// The id of a cell of one of these kinds.
  case reference([String])
  case file
  case either(FieldShape, FieldShape)
}
