#include "pair_problem.h"

// As `pair_forces.c`, the repulsion in single precision: sixteen lanes, and the sums of every `run` blocks added up in double.

typedef float f32x16 __attribute__((vector_size(64)));
typedef int32_t i32x16 __attribute__((vector_size(64)));
typedef double f64x16 __attribute__((vector_size(128)));
// As they lie in an array: aligned for a float only.
typedef float f32x16_in_memory __attribute__((vector_size(64), aligned(4), may_alias));

enum { lanes = folio_single_lanes, run = 64 };

INLINED double lane_sum(const f32x16 *v) {
  const f64x16 w = __builtin_convertvector(*v, f64x16);
  double sums[8];
#pragma unroll
  for (int k = 0; k < 8; k++) sums[k] = w[k] + w[k + 8];
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

// Lanes whose bit is clear become zero.
INLINED void keep_lanes(f32x16 *v, int32_t bits) {
  const i32x16 places = {1,    1 << 1, 1 << 2,  1 << 3,  1 << 4,  1 << 5,  1 << 6,  1 << 7,
                         1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};
  *v = (f32x16)((i32x16)*v & ((places & bits) != 0));
}

INLINED int32_t bits_of(const struct problem *p, size_t block) {
  return p->mask[2 * block] | p->mask[2 * block + 1] << 8;
}

// For a dimension up to 3 that is known when this is inlined.
INLINED void repel_few(const struct problem *p, const float *x, size_t stride, size_t i, size_t dimension) {
  double sum = 0, forces[3] = {0};
  for (size_t start = 0; start < stride / lanes; start += run) {
    const size_t end = start + run < stride / lanes ? start + run : stride / lanes;
    f32x16 part = {0};
    f32x16 parts[3] = {{0}, {0}, {0}};
    for (size_t block = start; block < end; block++) {
      f32x16 differences[3];
      f32x16 distance = {0};
#pragma unroll
      for (size_t a = 0; a < dimension; a++) {
        const float *axis = x + a * stride;
        differences[a] = axis[i] - *(const f32x16_in_memory *)(axis + block * lanes);
        distance = a == 0 ? differences[a] * differences[a] : distance + differences[a] * differences[a];
      }
      f32x16 inverse = 1.0f / (distance + (float)p->energy.epsilon);
      const int32_t bits = bits_of(p, block);
      if (bits != 0xffff) keep_lanes(&inverse, bits);
      part += inverse;
      const f32x16 square = inverse * inverse;
#pragma unroll
      for (size_t a = 0; a < dimension; a++) parts[a] += square * differences[a];
    }
    sum += lane_sum(&part);
#pragma unroll
    for (size_t a = 0; a < dimension; a++) forces[a] += lane_sum(&parts[a]);
  }
  p->repulsion[i] = sum;
#pragma unroll
  for (size_t a = 0; a < dimension; a++) p->gradient[a * p->stride + i] = forces[a];
}

// The same sums in the same order for any dimension: the squares of a run wait for a pass over each axis.
INLINED void repel_any(const struct problem *p, const float *x, size_t stride, size_t i) {
  double sum = 0;
  for (size_t a = 0; a < p->energy.dimension; a++) p->gradient[a * p->stride + i] = 0;
  for (size_t start = 0; start < stride / lanes; start += run) {
    const size_t end = start + run < stride / lanes ? start + run : stride / lanes;
    f32x16 squares[run];
    f32x16 part = {0};
    for (size_t block = start; block < end; block++) {
      f32x16 distance = {0};
      for (size_t a = 0; a < p->energy.dimension; a++) {
        const float *axis = x + a * stride;
        const f32x16 difference = axis[i] - *(const f32x16_in_memory *)(axis + block * lanes);
        distance += difference * difference;
      }
      f32x16 inverse = 1.0f / (distance + (float)p->energy.epsilon);
      const int32_t bits = bits_of(p, block);
      if (bits != 0xffff) keep_lanes(&inverse, bits);
      part += inverse;
      squares[block - start] = inverse * inverse;
    }
    sum += lane_sum(&part);
    for (size_t a = 0; a < p->energy.dimension; a++) {
      const float *axis = x + a * stride;
      f32x16 force = {0};
      for (size_t block = start; block < end; block++)
        force += squares[block - start] * (axis[i] - *(const f32x16_in_memory *)(axis + block * lanes));
      p->gradient[a * p->stride + i] += lane_sum(&force);
    }
  }
  p->repulsion[i] = sum;
}

// `dimension` is 0 for one that is not known here.
INLINED void rows(const struct problem *p, const float *x, size_t first, size_t last, size_t dimension) {
  const size_t stride = (p->energy.count + lanes - 1) / lanes * lanes;
  set_mask(p, stride / 8);
  for (size_t i = first; i < last; i++) {
    flip_neighbours(p, i);
    if (dimension == 0)
      repel_any(p, x, stride, i);
    else
      repel_few(p, x, stride, i, dimension);
    flip_neighbours(p, i);
    attract(p, i);
  }
}

INLINED void all_dimensions(const struct problem *p, const float *x, size_t first, size_t last) {
  switch (p->energy.dimension) {
  case 1: rows(p, x, first, last, 1); break;
  case 2: rows(p, x, first, last, 2); break;
  case 3: rows(p, x, first, last, 3); break;
  default: rows(p, x, first, last, 0); break;
  }
}

static void forces_baseline(const struct problem *p, const float *x, size_t first, size_t last) {
  all_dimensions(p, x, first, last);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void forces_v3(const struct problem *p, const float *x, size_t first, size_t last) {
  all_dimensions(p, x, first, last);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void forces_v4(const struct problem *p, const float *x, size_t first, size_t last) {
  all_dimensions(p, x, first, last);
}
#else
#define forces_v3 forces_baseline
#define forces_v4 forces_baseline
#endif

void folio_pair_forces_single(enum folio_level level, const struct folio_pair_energy *energy, const double *coordinates,
                              const float *singles, const int32_t *offsets, const int32_t *neighbours, double *gradient,
                              double *sums, uint8_t *mask, size_t first, size_t last) {
  static void (*const forces[])(const struct problem *, const float *, size_t, size_t) = {forces_baseline, forces_v3,
                                                                                         forces_v4};
  const struct problem problem = problem_of(energy, coordinates, offsets, neighbours, gradient, sums, mask);
  forces[level](&problem, singles, first, last);
}

void folio_narrow(const struct folio_pair_energy *energy, const double *coordinates, float *singles) {
  const size_t stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  const size_t single_stride = (energy->count + lanes - 1) / lanes * lanes;
  for (size_t a = 0; a < energy->dimension; a++)
    for (size_t i = 0; i < energy->count; i++) singles[a * single_stride + i] = (float)coordinates[a * stride + i];
}
