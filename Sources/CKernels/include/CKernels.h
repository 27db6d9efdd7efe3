#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The instruction sets for which each kernel is compiled. All give the same bits; other CPUs than x86-64 have the first alone.
enum folio_level { folio_level_baseline, folio_level_v3, folio_level_v4 };

/// Whether this CPU runs the code of `level`.
bool folio_level_is_supported(enum folio_level level);

/// Doubles that a kernel works on at once: arrays are padded to a multiple of it.
enum { folio_lanes = 8 };

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
