/// A formula in the terms of MathML Core, https://www.w3.org/TR/mathml-core/.
public indirect enum MathNode: Hashable, Sendable, Codable {
  case row([MathNode])
  /// `mi`; upright where `normal` (function names, `\mathrm`), else the usual italic of a single letter.
  case identifier(String, normal: Bool)
  /// `mn`
  case number(String)
  /// `mo`; `stretchy` for fences of `\left … \right`, nil leaves it to the operator dictionary.
  case `operator`(String, stretchy: Bool?)
  /// `mtext`
  case text(String)
  /// `mspace`, its width in em.
  case space(em: Double)
  case fraction(MathNode, MathNode)
  case root(MathNode, index: MathNode?)
  /// `msub`, `msup` or `msubsup`.
  case scripts(MathNode, sub: MathNode?, sup: MathNode?)
  /// `munder`, `mover` or `munderover`: limits of sums, accents.
  case limits(MathNode, under: MathNode?, over: MathNode?, accent: Bool)
  /// `mtable`: rows of cells, such as `cases` and `aligned`; the alignments of the columns repeat from the first.
  case table([[MathNode]], columns: [Table.Alignment])
}
