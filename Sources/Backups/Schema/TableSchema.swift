/// What CREATE TABLE says of a table.
public struct TableSchema: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    /// In lower case without lengths: `double`, `varchar`; empty where it is not known.
    public var type: String
    /// Whether the database counts it up.
    public var isAutoIncrement: Bool

    public init(name: String, type: String = "", isAutoIncrement: Bool = false) {
      self.name = name
      self.type = type
      self.isAutoIncrement = isAutoIncrement
    }
  }

  /// The table's name, without that of its database.
  public var name: String
  public var columns: [Column]
  /// The columns of PRIMARY KEY, empty if there is none.
  public var primaryKey: [String]
  /// The columns of each UNIQUE key.
  public var uniqueKeys: [[String]]

  public init(
    name: String, columns: [Column], primaryKey: [String] = [], uniqueKeys: [[String]] = []
  ) {
    self.name = name
    self.columns = columns
    self.primaryKey = primaryKey
    self.uniqueKeys = uniqueKeys
  }

  /// The columns that tell rows apart for people: the first UNIQUE key where the primary key is a mere counter, else the primary key.
  public var naturalKey: [String] {
    let isCounter = columns.contains { [$0.name] == primaryKey && $0.isAutoIncrement }
    return (isCounter || primaryKey.isEmpty) ? uniqueKeys.first ?? primaryKey : primaryKey
  }

  public subscript(name: String) -> Column? { columns.first { $0.name == name } }
}

extension TableSchema.Column {
  /// Whether the values are numbers, or nil where the type is not known.
  public var isNumeric: Bool? { type.isEmpty ? nil : Self.numericTypes.contains(type) }

  private static let numericTypes: Set = [
    "tinyint", "smallint", "mediumint", "int", "integer", "bigint", "decimal", "dec", "numeric", "fixed", "float",
    "double",
    "real", "serial", "bigserial", "smallserial", "int2", "int4", "int8", "float4", "float8", "year",
  ]
}
