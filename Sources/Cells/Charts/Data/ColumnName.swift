import Spec

/// The name of a column of the data, where the spec has it.
struct ColumnName {
  let text: String
  let span: SourceSpan
}

extension FieldType where Value == ColumnName {
  /// The name of a column; whether the data have it is for the run to say.
  static var column: Self {
    let nowhere = SourceLocation(line: 1, column: 1)
    return FieldType(
      expectation: "the name of a column", shape: FieldType<String>.text.shape,
      placeholder: ColumnName(text: "", span: SourceSpan(nowhere, nowhere)), show: \.text
    ) { site, context in
      FieldType<String>.text.value(at: site, &context).map { ColumnName(text: $0, span: site.node.span) }
    }
  }
}
