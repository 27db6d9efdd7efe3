#include "single_lanes.h"

// Each two points are visited once. What a pair adds to the point of its row stays in lanes for the row; what it adds to the other
// one goes to `columns` in single precision, which is added up in double after every `run` rows.

enum { run = 64, dimension_limit = folio_stress_dimension_limit };

// Keeps the root of a distance 0 from dividing by it.
static const float tiny = 1e-12f;

// What the public function was given.
struct stress {
  size_t count, dimension;
  const double *coordinates;
  const float *reciprocals;
};

// `dimension` is known when this is inlined, but for the rarely used ones.
INLINED double pairs(const struct stress *s, float *singles, float *columns, double *gradient, size_t dimension) {
  const size_t count = s->count, stride = (count + single_lanes - 1) / single_lanes * single_lanes;
  const size_t wide_stride = (count + folio_lanes - 1) / folio_lanes * folio_lanes;
  for (size_t a = 0; a < dimension; a++)
    for (size_t i = 0; i < stride; i++) singles[a * stride + i] = i < count ? (float)s->coordinates[a * wide_stride + i] : 0;
  for (size_t k = 0; k < dimension * wide_stride; k++) gradient[k] = 0;
  double energy = 0;
  const float *row = s->reciprocals;
  for (size_t start = 0; start < count; start += run) {
    const size_t end = start + run < count ? start + run : count;
    for (size_t k = 0; k < dimension * stride; k++) columns[k] = 0;
    for (size_t i = start; i < end; i++) {
      const size_t first = i / single_lanes * single_lanes;
      f32x16 squares = {0};
      f32x16 forces[dimension_limit];
      for (size_t a = 0; a < dimension; a++) forces[a] = (f32x16){0};
      for (size_t b = first; b < stride; b += single_lanes) {
        const f32x16 reciprocal = *(const f32x16_in_memory *)(row + (b - first));
        f32x16 distance = {0};
        for (size_t a = 0; a < dimension; a++) {
          const f32x16 difference = singles[a * stride + i] - *(const f32x16_in_memory *)(singles + a * stride + b);
          distance += difference * difference;
        }
        const f32x16 length = __builtin_elementwise_sqrt(distance + tiny);
        const f32x16 excess = (f32x16)((i32x16)(length * reciprocal - 1.0f) & (reciprocal != 0));
        squares += excess * excess;
        const f32x16 force = excess * (reciprocal / length);
        for (size_t a = 0; a < dimension; a++) {
          const f32x16 part =
              force * (singles[a * stride + i] - *(const f32x16_in_memory *)(singles + a * stride + b));
          forces[a] += part;
          *(f32x16_in_memory *)(columns + a * stride + b) -= part;
        }
      }
      row += stride - first;
      energy += wide_lane_sum(&squares);
      for (size_t a = 0; a < dimension; a++) gradient[a * wide_stride + i] += 2 * wide_lane_sum(&forces[a]);
    }
    for (size_t a = 0; a < dimension; a++)
      for (size_t i = 0; i < count; i++) gradient[a * wide_stride + i] += 2 * (double)columns[a * stride + i];
  }
  return energy;
}

INLINED double all_dimensions(const struct stress *s, float *singles, float *columns, double *gradient) {
  switch (s->dimension) {
  case 1: return pairs(s, singles, columns, gradient, 1);
  case 2: return pairs(s, singles, columns, gradient, 2);
  case 3: return pairs(s, singles, columns, gradient, 3);
  default: return pairs(s, singles, columns, gradient, s->dimension);
  }
}

static double pairs_baseline(const struct stress *s, float *singles, float *columns, double *gradient) {
  return all_dimensions(s, singles, columns, gradient);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static double pairs_v3(const struct stress *s, float *singles, float *columns, double *gradient) {
  return all_dimensions(s, singles, columns, gradient);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static double pairs_v4(const struct stress *s, float *singles, float *columns, double *gradient) {
  return all_dimensions(s, singles, columns, gradient);
}
#else
#define pairs_v3 pairs_baseline
#define pairs_v4 pairs_baseline
#endif

double folio_stress_pairs(enum folio_level level, size_t count, size_t dimension, const double *coordinates,
                          const float *reciprocals, float *singles, float *columns, double *gradient) {
  static double (*const kernels[])(const struct stress *, float *, float *, double *) = {pairs_baseline, pairs_v3,
                                                                                         pairs_v4};
  const struct stress stress = {count, dimension, coordinates, reciprocals};
  return kernels[level](&stress, singles, columns, gradient);
}
