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

/// The repulsion alone, in single precision and each pair once: of the points first ..< last, a strip, with all later points.
///
/// With a single stride = count rounded up to a multiple of folio_single_lanes:
/// singles      dimension × single stride: the coordinates as folio_narrow leaves them; what pads them is finite
/// rests        the same of what singles lack, or NULL to do without
/// gradient     of the strip's points: Σ (x_i - x_j) / (D + epsilon)² over later points j, laid out as for folio_pair_forces
/// repulsion    Σ 1/(D + epsilon) of the strip's pairs
/// columns      dimension × single stride: what the points from `first` on feel of the strip's, with the gradient's sign
/// mask         single stride / folio_single_lanes × 4, and
/// scratch      (dimension × 12 + 1) × folio_single_lanes floats, that the kernel may overwrite
/// first, last  multiples of folio_single_lanes, but for the last strip, which ends at count
void folio_pair_repulsion_single(enum folio_level level, const struct folio_pair_energy *energy, const float *singles,
                                 const float *rests, const int32_t *offsets, const int32_t *neighbours, double *gradient, double *repulsion,
                                 float *columns, uint16_t *mask, float *scratch, size_t first, size_t last);

/// Adds the columns of the strip that begins at `first` to totals, which are laid out like them.
void folio_add_columns(const struct folio_pair_energy *energy, const float *columns, double *totals, size_t first);

/// Completes the gradient, in whose place the repulsion's sums over later points stand, by those of the columns, which are set
/// to 0, and by the other terms. Of `sums`, laid out as for folio_pair_forces, the repulsion's are left alone.
void folio_pair_attraction(const struct folio_pair_energy *energy, const double *coordinates, const int32_t *offsets,
                           const int32_t *neighbours, double *totals, double *gradient, double *sums);

/// The sums of all points, added up from the first to the last.
struct folio_pair_sums {
  double attraction, repulsion, centralization;
};

/// Adds up the points' sums, laid out as for folio_pair_forces.
struct folio_pair_sums folio_add_sums(const struct folio_pair_energy *energy, const double *sums);

/// The coordinates, dimension × stride, rounded to single precision, and into `rests`, unless it is NULL, what that took from them,
/// rounded, too; what pads them is left alone.
void folio_narrow(const struct folio_pair_energy *energy, const double *coordinates, float *singles, float *rests);

/// Σ a[i] b[i] of count elements, added up in folio_lanes lanes: the same bits on every machine.
double folio_dot(const double *a, const double *b, size_t count);

/// Σ (a[i] - b[i])² of count elements, as folio_dot.
double folio_squared_distance(const double *a, const double *b, size_t count);

/// y[i] += factor x[i].
void folio_add(double factor, const double *x, double *y, size_t count);

/// An update of Adam: the decay of its two means, the step, which is the rate by the first mean's bias, the root of the second
/// mean's bias, and what is added to the root of that mean.
struct folio_adam {
  double beta1, beta2, step, correction, epsilon;
};

/// Moves count coordinates, a multiple of folio_lanes, against the gradient.
void folio_adam_update(enum folio_level level, const struct folio_adam *adam, const double *gradient, double *mean,
                       double *mean_square, double *coordinates, size_t count);

/// velocity[i] = momentum velocity[i] + keep gradient[i]; then moves count coordinates against rate times the velocity or, by
/// Nesterov, against rate (gradient[i] + momentum velocity[i]).
void folio_momentum_update(double rate, double momentum, double keep, bool is_nesterov, const double *gradient, double *velocity,
                           double *coordinates, size_t count);

/// Where a lower triangular matrix with ones on its diagonal may have other elements: in column k in the rows[starts[k]] up to
/// rows[starts[k + 1]], ascending and each greater than k. It is closed under elimination: of the rows of a column, those after
/// the first are rows of the column of the first, and so on; but where that column has no rows, what elimination adds to it is
/// dropped, except on the diagonal.
struct folio_sparse {
  size_t count;
  const int64_t *starts;
  const int32_t *rows;
};

/// Replaces the elements of a symmetric matrix by those of its factors L D Lᵀ.
void folio_factor(const struct folio_sparse *structure, double *lower, double *diagonal);

/// Replaces x by the solution y of L D Lᵀ y = x.
void folio_solve(const struct folio_sparse *structure, const double *lower, const double *diagonal, double *x);

/// Points of a cell that is not divided, unless they have one code; and points that a cell must pass to be met as one.
enum { folio_leaf = 16, folio_few = 8 };

/// A part of space, by the points in it: their mass, its centre, their largest distance from it, and Σ mass h hᵀ, with h from the
/// centre to each, as xx, xy, (xz,) yy, (yz, zz).
struct folio_cell {
  double mass, radius;
  double centre[3];
  double second[6];
};

/// A tree of cells over points in 2 or 3 dimensions. All arrays are the caller's, to be written by folio_grow_tree.
///
/// order, places     by place along the Z curve, the point there; and by point, its place
/// codes             count Morton codes, by place, and spare_codes as many numbers to work with
/// points, masses    by place: dimension × count, axis by axis; count
/// firsts … cells    `capacity` of each, in preorder: the points of a cell are firsts ..< lasts, the first cell after it and all its
///                   parts is skips
struct folio_tree {
  size_t count, dimension, capacity;
  int32_t *order, *places;
  uint64_t *codes, *spare_codes;
  double *points, *masses;
  int32_t *firsts, *lasts, *skips, *parents;
  struct folio_cell *cells;
};

/// The number of cells over the points, whose coordinates lie as for folio_pair_forces; if it is greater than the capacity, nothing
/// but a larger tree will do. Masses are positive.
size_t folio_grow_tree(const struct folio_tree *tree, const double *coordinates, const double *masses);

/// Of Σ mass(j) / (D + epsilon) over the points j that are not neighbours of a point. A cell is met as one where its radius is less
/// than `opening` times its distance from the sixteen points that meet it.
struct folio_far_field {
  const struct folio_tree *tree;
  size_t cell_count;
  double epsilon, opening;
  const int32_t *offsets, *neighbours;
};

/// By point i, mass(i) times Σ mass(j) / (D + epsilon) in sums, and times Σ mass(j) (x(i) - x(j)) / (D + epsilon)² in forces, which lie
/// like coordinates: for the groups first ..< last of folio_single_lanes points each along the Z curve.
///
/// mask  count numbers, all 0, and 0 again afterwards: one array for every thread
void folio_far_forces(enum folio_level level, const struct folio_far_field *field, double *forces, double *sums, uint16_t *mask,
                      size_t first, size_t last);

/// Makes of the forces that folio_far_forces has left in `gradient` the gradient of the whole energy, in which neighbours[k] attracts
/// with weights[k] and the centre with the mass of a point; and adds to the sums those of attraction (in front of the repulsion's,
/// which are the second of 3 × stride) and centralization (after them).
void folio_pull(const struct folio_pair_energy *energy, const double *coordinates, const double *masses,
                const int32_t *offsets, const int32_t *neighbours, const double *weights, double *gradient, double *sums);

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

/// The most coordinates of a point in the kernels of stress.
enum { folio_stress_dimension_limit = 64 };

/// The stress Σ (|x_i - x_j| / d_ij - 1)² over the pairs of points that have a wanted distance d_ij, computed in single precision
/// and added up in double; also its gradient, laid out like the coordinates.
///
/// coordinates        dimension × stride as for folio_pair_forces
/// reciprocals        1 / d_ij, 0 where nothing is wanted. Row i holds those of the points j from i rounded down to a multiple of
///                    folio_single_lanes up to count rounded up to one; those with j ≤ i are 0. Rows follow each other without a gap
/// singles, columns   dimension × count rounded up to a multiple of folio_single_lanes: floats that the kernel may overwrite
double folio_stress_pairs(enum folio_level level, size_t count, size_t dimension, const double *coordinates,
                          const float *reciprocals, float *singles, float *columns, double *gradient);

/// Sizes of a system of springs from each point to its neighbours and to some of the points, the pivots.
struct folio_springs {
  size_t count;
  size_t dimension;
  /// The number of pivots, rounded up to a multiple of folio_single_lanes.
  size_t pivot_stride;
};

/// Moves each point in turn to the minimum of what majorizes Σ weight (distance - wanted)² of its own springs.
///
/// order       the points as they are moved, from the last to the first if backwards
/// pivot_of    the number of the pivot that a point is, or -1
/// offsets     the neighbours of point i are neighbours[offsets[i]] up to neighbours[offsets[i + 1]], each with what is wanted in
///             lengths and its weight in length_weights
/// distances   count × pivot_stride: point by point, what is wanted to the pivots, with the weights in weights; 0 for no spring
/// positions   count × dimension: point by point
/// pivots      dimension × pivot_stride: the positions of the pivots, axis by axis; kept in step with the others
/// sums        left with, each as found when a point's turn came: Σ weight (distance - wanted)², the sum of the squares of the
///             derivatives by its coordinates, and of the lengths of the moves
void folio_stress_sweep(enum folio_level level, const struct folio_springs *springs, const int32_t *order,
                        const int32_t *pivot_of, const int32_t *offsets, const int32_t *neighbours, const float *lengths,
                        const float *length_weights, const float *distances, const float *weights, bool backwards,
                        float *positions, float *pivots, double *sums);

/// Σ 1/(1 + D)² over all ordered pairs of different points, D being their squared distance, and its gradient; coordinates, scratch
/// and gradient as for folio_stress_pairs.
double folio_short_range(enum folio_level level, size_t count, size_t dimension, const double *coordinates,
                         float *singles, float *columns, double *gradient);

/// Replaces the lower triangle of a symmetric matrix, count × count row by row, by its factor L of L Lᵀ; what is above the diagonal
/// is not read. False, and the matrix of no use, unless it is positive definite.
bool folio_cholesky(size_t count, double *matrix);

/// Replaces x by the solution y of L Lᵀ y = x.
void folio_cholesky_solve(size_t count, const double *matrix, double *x);

#include "BlockPrograms.h"
