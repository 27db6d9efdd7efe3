internal import Tabular

/// The first line of a Matrix Market file: `%%MatrixMarket matrix coordinate real symmetric`.
struct MatrixBanner {
  enum Form: String, CaseIterable {
    case coordinate
    case array
  }

  enum Symmetry: String, CaseIterable {
    case general
    case symmetric
    case skewSymmetric = "skew-symmetric"
  }

  let form: Form
  let symmetry: Symmetry
  /// Whether each entry has a value; else it says only that it is not 0.
  let hasValues: Bool

  init(_ line: inout TextLine) throws(GraphReadingError) {
    _ = try Self.word(&line, ["%%matrixmarket"])
    _ = try Self.word(&line, ["matrix"])
    form = try Form(rawValue: Self.word(&line, Form.allCases.map(\.rawValue))) ?? .coordinate
    hasValues = try Self.word(&line, ["real", "integer", "double", "pattern"]) != "pattern"
    let position = line.position
    symmetry = try Symmetry(rawValue: Self.word(&line, Symmetry.allCases.map(\.rawValue))) ?? .general
    guard hasValues || form == .coordinate else { throw .malformed(.unsupported("array pattern"), at: position) }
  }

  /// The first row whose value a column of a dense matrix has.
  func firstRow(ofColumn column: Int) -> Int {
    switch symmetry {
    case .general: 0
    case .symmetric: column
    case .skewSymmetric: column + 1
    }
  }

  private static func word(_ line: inout TextLine, _ allowed: [String]) throws(GraphReadingError) -> String {
    guard let field = try line.field() else {
      throw .malformed(.unexpected(nil, expected: .oneOf(allowed)), at: line.position)
    }
    let word = field.text.lowercased()
    if ["complex", "hermitian"].contains(word) { throw .malformed(.unsupported(word), at: field.position) }
    guard allowed.contains(word) else {
      throw .malformed(.unexpected(field.text, expected: .oneOf(allowed)), at: field.position)
    }
    return word
  }
}
