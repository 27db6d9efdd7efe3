#include "single_lanes.h"

enum { dimension_limit = folio_stress_dimension_limit };

static const float tiny = 1e-12f;

// What the public function was given.
struct springs {
  struct folio_springs sizes;
  const int32_t *order, *pivot_of, *offsets, *neighbours;
  const float *lengths, *length_weights, *distances, *weights;
};

// Moves one point to where the sum of its springs' majorants is least; `sums` as of the whole sweep.
INLINED void move(const struct springs *s, size_t i, float *x, float *pivots, double *sums, size_t dimension) {
  const size_t stride = s->sizes.pivot_stride;
  float *here = x + i * dimension;
  float pulls[dimension_limit], weight, energy;
  {
    f32x16 weights = {0}, energies = {0};
    f32x16 parts[dimension_limit];
    for (size_t a = 0; a < dimension; a++) parts[a] = (f32x16){0};
    for (size_t b = 0; b < stride; b += single_lanes) {
      const f32x16 wanted = *(const f32x16_in_memory *)(s->distances + i * stride + b);
      const f32x16 w = *(const f32x16_in_memory *)(s->weights + i * stride + b);
      f32x16 square = {0};
      for (size_t a = 0; a < dimension; a++) {
        const f32x16 difference = here[a] - *(const f32x16_in_memory *)(pivots + a * stride + b);
        square += difference * difference;
      }
      const f32x16 length = __builtin_elementwise_sqrt(square + tiny);
      const f32x16 excess = wanted - length;
      const f32x16 scale = w * (excess / length);
      for (size_t a = 0; a < dimension; a++)
        parts[a] += scale * (here[a] - *(const f32x16_in_memory *)(pivots + a * stride + b));
      weights += w;
      energies += w * (excess * excess);
    }
    for (size_t a = 0; a < dimension; a++) pulls[a] = single_lane_sum(&parts[a]);
    weight = single_lane_sum(&weights);
    energy = single_lane_sum(&energies);
  }
  for (int32_t k = s->offsets[i]; k < s->offsets[i + 1]; k++) {
    const float *there = x + (size_t)s->neighbours[k] * dimension;
    const float wanted = s->lengths[k], w = s->length_weights[k];
    float square = 0;
    for (size_t a = 0; a < dimension; a++) square += (here[a] - there[a]) * (here[a] - there[a]);
    const float length = __builtin_sqrtf(square + tiny);
    const float excess = wanted - length, scale = w * (excess / length);
    for (size_t a = 0; a < dimension; a++) pulls[a] += scale * (here[a] - there[a]);
    weight += w;
    energy += w * (excess * excess);
  }
  sums[0] += energy;
  if (!(weight > 0)) return;
  for (size_t a = 0; a < dimension; a++) {
    const float step = pulls[a] / weight;
    here[a] += step;
    sums[1] += 4 * (double)pulls[a] * (double)pulls[a];
    sums[2] += (double)step * (double)step;
  }
  const int32_t pivot = s->pivot_of[i];
  if (pivot < 0) return;
  for (size_t a = 0; a < dimension; a++) pivots[a * stride + (size_t)pivot] = here[a];
}

INLINED void sweep(const struct springs *s, bool backwards, float *x, float *pivots, double *sums,
                   size_t dimension) {
  sums[0] = sums[1] = sums[2] = 0;
  for (size_t k = 0; k < s->sizes.count; k++)
    move(s, (size_t)s->order[backwards ? s->sizes.count - 1 - k : k], x, pivots, sums, dimension);
}

INLINED void all_dimensions(const struct springs *s, bool backwards, float *x, float *pivots, double *sums) {
  switch (s->sizes.dimension) {
  case 1: sweep(s, backwards, x, pivots, sums, 1); break;
  case 2: sweep(s, backwards, x, pivots, sums, 2); break;
  case 3: sweep(s, backwards, x, pivots, sums, 3); break;
  default: sweep(s, backwards, x, pivots, sums, s->sizes.dimension); break;
  }
}

static void sweep_baseline(const struct springs *s, bool backwards, float *x, float *pivots, double *sums) {
  all_dimensions(s, backwards, x, pivots, sums);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void sweep_v3(const struct springs *s, bool backwards, float *x, float *pivots, double *sums) {
  all_dimensions(s, backwards, x, pivots, sums);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void sweep_v4(const struct springs *s, bool backwards, float *x, float *pivots, double *sums) {
  all_dimensions(s, backwards, x, pivots, sums);
}
#else
#define sweep_v3 sweep_baseline
#define sweep_v4 sweep_baseline
#endif

void folio_stress_sweep(enum folio_level level, const struct folio_springs *springs, const int32_t *order,
                        const int32_t *pivot_of, const int32_t *offsets, const int32_t *neighbours, const float *lengths,
                        const float *length_weights, const float *distances, const float *weights, bool backwards,
                        float *positions, float *pivots, double *sums) {
  static void (*const kernels[])(const struct springs *, bool, float *, float *, double *) = {sweep_baseline, sweep_v3,
                                                                                             sweep_v4};
  const struct springs all = {*springs, order, pivot_of, offsets, neighbours, lengths, length_weights, distances, weights};
  kernels[level](&all, backwards, positions, pivots, sums);
}
