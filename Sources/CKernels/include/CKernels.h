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
/// gradient     of the strip's points: Σ (x_i - x_j) / (D + epsilon)² over later points j, laid out as for folio_pair_forces
/// repulsion    Σ 1/(D + epsilon) of the strip's pairs
/// columns      dimension × single stride: what the points from `first` on feel of the strip's, with the gradient's sign
/// mask         single stride / folio_single_lanes × 4, and
/// scratch      (dimension × 8 + 1) × folio_single_lanes floats, that the kernel may overwrite
/// first, last  multiples of folio_single_lanes, but for the last strip, which ends at count
void folio_pair_repulsion_single(enum folio_level level, const struct folio_pair_energy *energy, const float *singles,
                                 const int32_t *offsets, const int32_t *neighbours, double *gradient, double *repulsion,
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

/// The coordinates, dimension × stride, rounded to single precision; what pads them is left alone.
void folio_narrow(const struct folio_pair_energy *energy, const double *coordinates, float *singles);

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
