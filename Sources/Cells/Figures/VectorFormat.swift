/// A file format that stays sharp at any size.
enum VectorFormat: String, CaseIterable {
  case svg, pdf
}
