#include "pair_problem.h"

// One body, compiled for each level. That the levels agree to the last bit rests on three things: eight lanes and one order of
// their sum whatever the width of the machine's vectors, no contraction of a multiplication and an addition into one rounding,
// and no function but those that IEEE 754 rounds correctly.
#pragma STDC FP_CONTRACT OFF

typedef double f64x8 __attribute__((vector_size(64)));
typedef int64_t i64x8 __attribute__((vector_size(64)));
// As they lie in an array: aligned for a double only.
typedef double f64x8_in_memory __attribute__((vector_size(64), aligned(8), may_alias));

INLINED double lane_sum(const f64x8 *v) {
  return (((*v)[0] + (*v)[4]) + ((*v)[2] + (*v)[6])) + (((*v)[1] + (*v)[5]) + ((*v)[3] + (*v)[7]));
}

// Lanes whose bit of `byte` is clear become zero.
INLINED void keep_lanes(f64x8 *v, uint8_t byte) {
  const i64x8 bits = {1, 2, 4, 8, 16, 32, 64, 128};
  const i64x8 all = {byte, byte, byte, byte, byte, byte, byte, byte};
  *v = (f64x8)((i64x8)*v & ((bits & all) != 0));
}

// Σ 1/(D + epsilon) over the pairs of point i that the mask keeps, and Σ (x_i - x_j) / (D + epsilon)² in place of its gradient.
// For a dimension up to 3 that is known when this is inlined, the differences stay in registers.
INLINED void repel_few(const struct problem *p, size_t i, size_t dimension) {
  const double *x = p->coordinates;
  f64x8 sum = {0};
  f64x8 forces[3] = {{0}, {0}, {0}};
  for (size_t block = 0; block < p->stride / folio_lanes; block++) {
    f64x8 differences[3];
    f64x8 distance = {0};
#pragma unroll
    for (size_t a = 0; a < dimension; a++) {
      const double *axis = x + a * p->stride;
      differences[a] = axis[i] - *(const f64x8_in_memory *)(axis + block * folio_lanes);
      distance = a == 0 ? differences[a] * differences[a] : distance + differences[a] * differences[a];
    }
    f64x8 inverse = 1.0 / (distance + p->energy.epsilon);
    if (p->mask[block] != 0xff) keep_lanes(&inverse, p->mask[block]);
    sum += inverse;
    const f64x8 square = inverse * inverse;
#pragma unroll
    for (size_t a = 0; a < dimension; a++) forces[a] += square * differences[a];
  }
  p->repulsion[i] = lane_sum(&sum);
#pragma unroll
  for (size_t a = 0; a < dimension; a++) p->gradient[a * p->stride + i] = lane_sum(&forces[a]);
}

// The same sums in the same order for any dimension: the squares wait in memory for a pass over each axis.
INLINED void repel_any(const struct problem *p, double *row, size_t i) {
  const double *x = p->coordinates;
  f64x8 sum = {0};
  for (size_t block = 0; block < p->stride / folio_lanes; block++) {
    f64x8 distance = {0};
    for (size_t a = 0; a < p->energy.dimension; a++) {
      const double *axis = x + a * p->stride;
      const f64x8 difference = axis[i] - *(const f64x8_in_memory *)(axis + block * folio_lanes);
      distance += difference * difference;
    }
    f64x8 inverse = 1.0 / (distance + p->energy.epsilon);
    if (p->mask[block] != 0xff) keep_lanes(&inverse, p->mask[block]);
    sum += inverse;
    *(f64x8_in_memory *)(row + block * folio_lanes) = inverse * inverse;
  }
  p->repulsion[i] = lane_sum(&sum);
  for (size_t a = 0; a < p->energy.dimension; a++) {
    const double *axis = x + a * p->stride;
    f64x8 forces = {0};
    for (size_t block = 0; block < p->stride / folio_lanes; block++) {
      const f64x8 difference = axis[i] - *(const f64x8_in_memory *)(axis + block * folio_lanes);
      forces += *(const f64x8_in_memory *)(row + block * folio_lanes) * difference;
    }
    p->gradient[a * p->stride + i] = lane_sum(&forces);
  }
}

// `dimension` is 0 for one that is not known here.
INLINED void rows(const struct problem *p, double *row, size_t first, size_t last, size_t dimension) {
  set_mask(p, p->stride / 8);
  for (size_t i = first; i < last; i++) {
    flip_neighbours(p, i);
    if (dimension == 0)
      repel_any(p, row, i);
    else
      repel_few(p, i, dimension);
    flip_neighbours(p, i);
    attract(p, i);
  }
}

INLINED void all_dimensions(const struct problem *p, double *row, size_t first, size_t last) {
  switch (p->energy.dimension) {
  case 1: rows(p, row, first, last, 1); break;
  case 2: rows(p, row, first, last, 2); break;
  case 3: rows(p, row, first, last, 3); break;
  default: rows(p, row, first, last, 0); break;
  }
}

static void forces_baseline(const struct problem *p, double *row, size_t first, size_t last) { all_dimensions(p, row, first, last); }

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void forces_v3(const struct problem *p, double *row, size_t first, size_t last) { all_dimensions(p, row, first, last); }

// Without the minimum, the compiler tunes this level for CPUs on which vectors of 512 bits are slow.
__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void forces_v4(const struct problem *p, double *row, size_t first, size_t last) { all_dimensions(p, row, first, last); }
#else
#define forces_v3 forces_baseline
#define forces_v4 forces_baseline
#endif

void folio_pair_forces(enum folio_level level, const struct folio_pair_energy *energy, const double *coordinates,
                       const int32_t *offsets, const int32_t *neighbours, double *gradient, double *sums, uint8_t *mask,
                       double *row, size_t first, size_t last) {
  static void (*const forces[])(const struct problem *, double *, size_t, size_t) = {forces_baseline, forces_v3, forces_v4};
  const struct problem problem = problem_of(energy, coordinates, offsets, neighbours, gradient, sums, mask);
  forces[level](&problem, row, first, last);
}

struct folio_pair_sums folio_add_sums(const struct folio_pair_energy *energy, const double *sums) {
  const struct problem p = problem_of(energy, NULL, NULL, NULL, NULL, (double *)sums, NULL);
  struct folio_pair_sums all = {0};
  for (size_t i = 0; i < energy->count; i++) {
    all.attraction += p.attraction[i];
    all.repulsion += p.repulsion[i];
    all.centralization += p.centralization[i];
  }
  return all;
}
