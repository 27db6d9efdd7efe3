#include "single_lanes.h"

// Σ 1/(1 + D)² over all ordered pairs, as in `stress_pairs.c` each two points visited once.

enum { run = 64, dimension_limit = folio_stress_dimension_limit };

INLINED double pairs(size_t count, const double *coordinates, float *singles, float *columns, double *gradient,
                     size_t dimension) {
  const size_t stride = (count + single_lanes - 1) / single_lanes * single_lanes;
  const size_t wide_stride = (count + folio_lanes - 1) / folio_lanes * folio_lanes;
  const i32x16 lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (size_t a = 0; a < dimension; a++)
    for (size_t i = 0; i < stride; i++) singles[a * stride + i] = i < count ? (float)coordinates[a * wide_stride + i] : 0;
  for (size_t k = 0; k < dimension * wide_stride; k++) gradient[k] = 0;
  double energy = 0;
  for (size_t start = 0; start < count; start += run) {
    const size_t end = start + run < count ? start + run : count;
    for (size_t k = 0; k < dimension * stride; k++) columns[k] = 0;
    for (size_t i = start; i < end; i++) {
      f32x16 sum = {0};
      f32x16 forces[dimension_limit];
      for (size_t a = 0; a < dimension; a++) forces[a] = (f32x16){0};
      for (size_t b = i / single_lanes * single_lanes; b < stride; b += single_lanes) {
        f32x16 distance = {0};
        for (size_t a = 0; a < dimension; a++) {
          const f32x16 difference = singles[a * stride + i] - *(const f32x16_in_memory *)(singles + a * stride + b);
          distance += difference * difference;
        }
        f32x16 inverse = 1.0f / (1.0f + distance);
        // Lanes of points after this one, padding aside.
        const int32_t low = (int32_t)i - (int32_t)b, high = (int32_t)count - (int32_t)b;
        if (low >= 0 || high < single_lanes) inverse = (f32x16)((i32x16)inverse & (lanes > low) & (lanes < high));
        const f32x16 square = inverse * inverse;
        sum += square;
        const f32x16 force = square * inverse;
        for (size_t a = 0; a < dimension; a++) {
          const f32x16 part = force * (singles[a * stride + i] - *(const f32x16_in_memory *)(singles + a * stride + b));
          forces[a] += part;
          *(f32x16_in_memory *)(columns + a * stride + b) -= part;
        }
      }
      energy += 2 * wide_lane_sum(&sum);
      for (size_t a = 0; a < dimension; a++) gradient[a * wide_stride + i] -= 8 * wide_lane_sum(&forces[a]);
    }
    for (size_t a = 0; a < dimension; a++)
      for (size_t i = 0; i < count; i++) gradient[a * wide_stride + i] -= 8 * (double)columns[a * stride + i];
  }
  return energy;
}

INLINED double all_dimensions(size_t count, size_t dimension, const double *coordinates, float *singles, float *columns,
                              double *gradient) {
  switch (dimension) {
  case 1: return pairs(count, coordinates, singles, columns, gradient, 1);
  case 2: return pairs(count, coordinates, singles, columns, gradient, 2);
  case 3: return pairs(count, coordinates, singles, columns, gradient, 3);
  default: return pairs(count, coordinates, singles, columns, gradient, dimension);
  }
}

typedef double kernel(size_t, size_t, const double *, float *, float *, double *);

static double pairs_baseline(size_t count, size_t dimension, const double *coordinates, float *singles, float *columns,
                             double *gradient) {
  return all_dimensions(count, dimension, coordinates, singles, columns, gradient);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static double pairs_v3(size_t count, size_t dimension, const double *coordinates, float *singles, float *columns,
                       double *gradient) {
  return all_dimensions(count, dimension, coordinates, singles, columns, gradient);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static double pairs_v4(size_t count, size_t dimension, const double *coordinates, float *singles, float *columns,
                       double *gradient) {
  return all_dimensions(count, dimension, coordinates, singles, columns, gradient);
}
#else
#define pairs_v3 pairs_baseline
#define pairs_v4 pairs_baseline
#endif

double folio_short_range(enum folio_level level, size_t count, size_t dimension, const double *coordinates,
                         float *singles, float *columns, double *gradient) {
  static kernel *const kernels[] = {pairs_baseline, pairs_v3, pairs_v4};
  return kernels[level](count, dimension, coordinates, singles, columns, gradient);
}
