import Expressions
import GraphLayout
import Spec

/// A term of an objective as a spec declares it.
struct DeclaredTerm {
  let term: ObjectiveTerm
  /// The text of its energy, of a term that has one.
  let energy: PassageText?

  fileprivate init(_ form: ObjectiveTerm.Form, weight: Double, name: String? = nil, energy: PassageText? = nil) {
    term = ObjectiveTerm(form, weight: weight, name: name)
    self.energy = energy
  }
}

extension FieldType where Value == [DeclaredTerm] {
  /// A list of terms, each a mapping of its form to its fields.
  static var terms: Self { .list(of: .term, atMost: ObjectiveTerm.countLimit) }
}

extension FieldType where Value == DeclaredTerm {
  fileprivate static var term: Self {
    .mapping("a term, such as `attraction: {weight: 1}`") { fields in
      let terms: [DeclaredTerm?] = [
        fields.optional("attraction", .attraction, "The distances of adjacent nodes."),
        fields.optional("repulsion", .repulsion, "1/(distance + eps) of nodes that are not adjacent."),
        fields.optional("centralization", .centralization, "The squared distances from the origin."),
        fields.optional(
          "stress", .stress, "(distance - length · g)²/g² of pairs that a path of g edges joins, and no shorter one."),
        fields.optional("edge-length", .edgeLength, "(distance - length)² of adjacent nodes."),
        fields.optional("term", .energy, "An energy of your own."),
      ]
      fields.requireExactlyOne(of: "attraction", "repulsion", "centralization", "stress", "edge-length", "term")
      return terms.lazy.compactMap { $0 }.first ?? DeclaredTerm(.centralization, weight: 0)
    }
  }

  private static var attraction: Self {
    .mapping("the fields of an attraction", shorthand: "weight") { fields in
      let weight = fields.weight()
      let distance = fields.distance(.squaredEuclidean)
      return DeclaredTerm(
        .attraction(distance, isWeighted: fields.isWeighted("The weight of an edge counts.")), weight: weight)
    }
  }

  private static var repulsion: Self {
    .mapping("the fields of a repulsion", shorthand: "weight") { fields in
      let weight = fields.weight()
      let distance = fields.distance(.squaredEuclidean)
      let epsilon = fields.field("eps", .number(for: .epsilon), default: 1e-6, "Keeps the repulsion finite.")
      return DeclaredTerm(.repulsion(distance, epsilon: epsilon), weight: weight)
    }
  }

  private static var centralization: Self {
    .mapping("the fields of a centralization", shorthand: "weight") { fields in
      DeclaredTerm(.centralization, weight: fields.weight())
    }
  }

  private static var stress: Self {
    .mapping("the fields of a stress", shorthand: "weight") { fields in
      let weight = fields.weight()
      let distance = fields.distance(.euclidean)
      let length = fields.field("length", .number(for: .length), default: 1, "The length of an edge.")
      return DeclaredTerm(.stress(distance, length: length), weight: weight)
    }
  }

  private static var edgeLength: Self {
    .mapping("the fields of an edge length", shorthand: "weight") { fields in
      let weight = fields.weight()
      let distance = fields.distance(.euclidean)
      let length = fields.field("length", .number(for: .length), default: 1, "The length that an edge should have.")
      let isWeighted = fields.isWeighted("The length is times the weight of the edge.")
      return DeclaredTerm(.edgeLength(distance, length: length, isWeighted: isWeighted), weight: weight)
    }
  }

  private static var energy: Self {
    .mapping("the fields of an energy") { fields in
      let scope = fields.required("over", FieldType<TermScope>.choice, "What the energy is summed over.")
      let energy = fields.required(
        "energy", FieldType<PassageText>.passage,
        "An expression such as w * d2 + 1/(d2 + eps). Of pairs: d, d2, w, deg_i, deg_j; of nodes: r, r2, deg_i.")
      let metric = fields.field(
        "distance", FieldType<NodeMetric>.choice, default: .euclidean, "What d is, and the root of d2.")
      let constants =
        fields.optional(
          "constants", .dictionary("names with numbers", of: .number), "Names in the energy that stand for numbers.")
        ?? []
      let weight = fields.weight()
      let name = fields.optional("name", .text, "What outputs call the term.")
      for (constant, _) in constants where !Expression.isName(constant) || scope.variables.contains(constant) {
        fields.report(
          code: "invalid-name", "`\(constant)` cannot be the name of a constant", at: "constants",
          hint: "use letters, digits and _, and no name of a function or of \(scope.variables.joined(separator: ", "))")
      }
      guard fields.isSound else { return DeclaredTerm(.centralization, weight: 0) }
      do throws(ExpressionError) {
        let formula = try EnergyFormula(
          parsing: energy.text, over: scope, metric: metric,
          constants: Dictionary(constants.map { ($0.key, $0.value) }) { first, _ in first })
        return DeclaredTerm(.formula(formula), weight: weight, name: name, energy: energy)
      } catch {
        fields.report(
          Diagnostic(
            code: "invalid-energy", message: error.words, span: energy.span(of: error.range), hint: error.hint))
        return DeclaredTerm(.centralization, weight: 0)
      }
    }
  }
}

extension FieldReader {
  fileprivate mutating func weight() -> Double {
    field("weight", .number(for: .weight), default: 1, "By which the term is multiplied.")
  }

  fileprivate mutating func distance(_ standard: TermDistance) -> TermDistance {
    field("distance", .choice, default: standard, "The distance of two nodes.")
  }

  fileprivate mutating func isWeighted(_ help: String) -> Bool { field("weights", .boolean, default: false, help) }
}

extension PassageText {
  /// The place in the file of Unicode scalars of the text.
  func span(of range: Range<Int>) -> SourceSpan {
    let before = text.unicodeScalars.prefix(range.lowerBound)
    let line = 1 + before.count { $0 == "\n" }
    let column = 1 + before.reversed().prefix { $0 != "\n" }.count
    return span(line: line, column: column, length: range.count)
  }
}
