/// What a scalar means under the core schema of YAML 1.2.
public enum CoreValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
}
