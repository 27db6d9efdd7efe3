/// Elementary functions that give the same bits on every machine.
///
/// The C library's `log`, `exp`, `sin`, `cos` and `pow` pick their code by CPU, and the variants differ in the last bit. These
/// here use only IEEE 754 additions, multiplications and divisions in a fixed order, none of them fused, so that whatever
/// is computed from them can be cached, hashed and compared between machines.
///
/// Each result is within 0.75 ulp of the true value (subnormal results within 1). Special values are those of C23, Annex F.
///
/// The reductions of the argument follow W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), and
/// M. H. Payne and R. N. Hanek, "Radian reduction for trigonometric functions", SIGNUM Newsletter 18 (1983). The series are
/// Taylor's; the digits that a sum or product would lose are kept in a second double (Dekker 1971).
public enum Elementary {
  /// ln 2 as 42 bits, so that a multiple up to 2¹¹ is exact, and the next 53.
  static let ln2 = DoubleDouble(high: 0x1.62e42fefa3800p-1, low: 0x1.ef35793c76730p-45)
}
