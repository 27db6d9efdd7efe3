#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The instruction sets for which each kernel is compiled. All give the same bits; other CPUs than x86-64 have the first alone.
enum folio_level { folio_level_baseline, folio_level_v3, folio_level_v4 };

/// Whether this CPU runs the code of `level`.
bool folio_level_is_supported(enum folio_level level);

/// Doubles, and floats, that a kernel works on at once: arrays are padded to a multiple of it.
enum { folio_lanes = 8, folio_single_lanes = 16 };

/// The constants of attraction · Σ adjacent D + repulsion · Σ other 1/(D + epsilon) + centralization · Σ |x|², where D is the
/// squared distance of two points and the sums over pairs run over ordered pairs of different points.
struct folio_pair_energy {
  size_t count;
  size_t dimension;
  double attraction, repulsion, centralization, epsilon;
};

/// Computes the sums of the points first ..< last. A point's sums do not depend on the range in which it is computed.
///
/// With stride = count rounded up to a multiple of folio_lanes:
/// coordinates  dimension × stride: all first coordinates, then all second ones, …; what pads them does not count
/// offsets      the neighbours of point i are neighbours[offsets[i]] up to neighbours[offsets[i + 1]], not i itself
/// gradient     of the weighted energy, laid out like the coordinates; the padding is left alone
/// sums         3 × stride: by point, its part of the attraction, the repulsion, the centralization, without weights
/// mask         stride / folio_lanes bytes, and
/// row          stride doubles, that the kernel may overwrite: one of each for every thread
void folio_pair_forces(enum folio_level level, const struct folio_pair_energy *energy, const double *coordinates,
                       const int32_t *offsets, const int32_t *neighbours, double *gradient, double *sums, uint8_t *mask,
                       double *row, size_t first, size_t last);

/// As folio_pair_forces, but for the repulsion, whose pairs are computed in single precision and added up in double.
///
/// With a single stride = count rounded up to a multiple of folio_single_lanes:
/// singles      dimension × single stride: the coordinates as folio_narrow leaves them
/// mask         single stride / 8 bytes
void folio_pair_forces_single(enum folio_level level, const struct folio_pair_energy *energy, const double *coordinates,
                              const float *singles, const int32_t *offsets, const int32_t *neighbours, double *gradient,
                              double *sums, uint8_t *mask, size_t first, size_t last);

/// The coordinates, dimension × stride, rounded to single precision; what pads them is left alone.
void folio_narrow(const struct folio_pair_energy *energy, const double *coordinates, float *singles);

/// Σ a[i] b[i] of count elements, added up in folio_lanes lanes: the same bits on every machine.
double folio_dot(const double *a, const double *b, size_t count);

/// y[i] += factor x[i].
void folio_add(double factor, const double *x, double *y, size_t count);

/// Where a lower triangular matrix with ones on its diagonal may have other elements: in column k in the rows[starts[k]] up to
/// rows[starts[k + 1]], ascending and each greater than k. It is closed under elimination: of the rows of a column, those after
/// the first are rows of the column of the first, and so on.
struct folio_sparse {
  size_t count;
  const int64_t *starts;
  const int32_t *rows;
};

/// Replaces the elements of a symmetric matrix by those of its factors L D Lᵀ.
void folio_factor(const struct folio_sparse *structure, double *lower, double *diagonal);

/// Replaces x by the solution y of L D Lᵀ y = x.
void folio_solve(const struct folio_sparse *structure, const double *lower, const double *diagonal, double *x);

/// How the rows of a dump are written.
enum folio_row_syntax {
  /// (1,'text',NULL),(…): in strings, a backslash escapes the next byte and a quote is doubled.
  folio_row_syntax_escaped,
  /// The same, but a backslash is an ordinary byte except in E'…'.
  folio_row_syntax_doubled,
  /// Lines of fields parted by tabs, where a backslash escapes the next byte; `\.` ends them.
  folio_row_syntax_copy,
  /// RFC 4180, parted by commas; a line end is LF, CR LF or CR.
  folio_row_syntax_csv
};

/// Why a scan of rows stopped.
enum folio_row_stop {
  /// There is no room for the next row.
  folio_row_full,
  /// The bytes end within a row, or where one may begin.
  folio_row_incomplete,
  /// What follows is no row.
  folio_row_end,
  /// The row at hand is not written as rows are, or has another number of fields; `next` is the place.
  folio_row_fault
};

/// How many whole rows were read, and the place behind the last of them.
struct folio_row_scan {
  size_t rows;
  size_t next;
  enum folio_row_stop stop;
};

/// Finds the rows, and their fields, of bytes[start] up to bytes[end], less than 2^32.
///
/// rows         for each row 2 × columns + 2 places: of its first byte, of the first byte and behind the last byte of each field,
///              and behind the row
/// capacity     the number of rows that there is room for
struct folio_row_scan folio_scan_rows(enum folio_row_syntax syntax, const uint8_t *bytes, size_t start, size_t end,
                                      size_t columns, uint32_t *rows, size_t capacity);

/// Finds the semicolon behind the rows of an INSERT statement, from bytes[start], which is in a string if *in_string is set; `end`
/// if it is not there. *in_string says whether bytes[end] is in a string; what begins at bytes[*rest] has to be looked at again.
size_t folio_skip_rows(const uint8_t *bytes, size_t start, size_t end, bool has_escapes, bool *in_string, size_t *rest);

/// The number of bytes at the front of a and b, of count each, that are equal.
size_t folio_common_prefix(const uint8_t *a, const uint8_t *b, size_t count);

/// A hash of bytes, the same on every machine; after wyhash (Wang Yi, 2019), without a secret.
uint64_t folio_hash(const uint8_t *bytes, size_t count);

/// Which bytes a text of bytes 0x80 to 0xFF stands for.
enum folio_charset { folio_charset_utf8, folio_charset_latin1 };

/// Appends fields of a row, decoded, to a record: for each column its length + 1 in LEB128 and its bytes, or 0 where it is NULL.
///
/// row          as folio_scan_rows leaves it
/// columns      the numbers of the columns to append
/// record       room for 6 × count + 3 × the length of the row
/// Returns the number of bytes of the record, or SIZE_MAX with the place of a field that is no literal in *fault.
size_t folio_encode_row(enum folio_row_syntax syntax, enum folio_charset charset, const uint8_t *bytes, const uint32_t *row,
                        const uint32_t *columns, size_t count, uint8_t *record, size_t *fault);
