#include "CKernels.h"

// One body, compiled for each level. That the levels agree to the last bit rests on three things: eight lanes and one order of
// their sum whatever the width of the machine's vectors, no contraction of a multiplication and an addition into one rounding,
// and no function but those that IEEE 754 rounds correctly.
#pragma STDC FP_CONTRACT OFF

typedef double f64x8 __attribute__((vector_size(64)));
typedef int64_t i64x8 __attribute__((vector_size(64)));
// As they lie in an array: aligned for a double only.
typedef double f64x8_in_memory __attribute__((vector_size(64), aligned(8), may_alias));

// What the public function was given.
struct problem {
  struct folio_pair_energy energy;
  size_t stride;
  const double *coordinates;
  const int32_t *offsets, *neighbours;
  double *gradient, *attraction, *repulsion, *centralization, *row;
  uint8_t *mask;
};

#define INLINED static inline __attribute__((always_inline))

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
INLINED void repel_any(const struct problem *p, size_t i) {
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
    *(f64x8_in_memory *)(p->row + block * folio_lanes) = inverse * inverse;
  }
  p->repulsion[i] = lane_sum(&sum);
  for (size_t a = 0; a < p->energy.dimension; a++) {
    const double *axis = x + a * p->stride;
    f64x8 forces = {0};
    for (size_t block = 0; block < p->stride / folio_lanes; block++) {
      const f64x8 difference = axis[i] - *(const f64x8_in_memory *)(axis + block * folio_lanes);
      forces += *(const f64x8_in_memory *)(p->row + block * folio_lanes) * difference;
    }
    p->gradient[a * p->stride + i] = lane_sum(&forces);
  }
}

// Σ |x_i - x_j|² over the neighbours, |x_i|², and the gradient, in which `repel` has left its sums.
INLINED void attract(const struct problem *p, size_t i) {
  const struct folio_pair_energy *e = &p->energy;
  double attraction = 0, centralization = 0;
  for (size_t a = 0; a < p->energy.dimension; a++) {
    const double *axis = p->coordinates + a * p->stride;
    const double here = axis[i];
    double pull = 0, square = 0;
    for (int32_t k = p->offsets[i]; k < p->offsets[i + 1]; k++) {
      const double difference = here - axis[p->neighbours[k]];
      pull += difference;
      square += difference * difference;
    }
    attraction += square;
    centralization += here * here;
    double *gradient = p->gradient + a * p->stride + i;
    // An ordered pair and its mirror image both change with x_i: hence twice the derivative of 2 (x_i - x_j).
    *gradient = 4 * (e->attraction * pull - e->repulsion * *gradient) + 2 * (e->centralization * here);
  }
  p->attraction[i] = attraction;
  p->centralization[i] = centralization;
}

INLINED void flip_neighbours(const struct problem *p, size_t i) {
  p->mask[i / 8] ^= (uint8_t)(1 << i % 8);
  for (int32_t k = p->offsets[i]; k < p->offsets[i + 1]; k++) {
    const size_t j = (size_t)p->neighbours[k];
    p->mask[j / 8] ^= (uint8_t)(1 << j % 8);
  }
}

// `dimension` is 0 for one that is not known here.
INLINED void rows(const struct problem *p, size_t first, size_t last, size_t dimension) {
  // Bits of pairs that count: all but the padding, and for the time of a row all but its own point and its neighbours.
  for (size_t block = 0; block < p->stride / folio_lanes; block++) {
    const size_t left = p->energy.count - block * folio_lanes;
    p->mask[block] = left >= folio_lanes ? 0xff : (uint8_t)((1 << left) - 1);
  }
  for (size_t i = first; i < last; i++) {
    flip_neighbours(p, i);
    if (dimension == 0)
      repel_any(p, i);
    else
      repel_few(p, i, dimension);
    flip_neighbours(p, i);
    attract(p, i);
  }
}

INLINED void all_dimensions(const struct problem *p, size_t first, size_t last) {
  switch (p->energy.dimension) {
  case 1: rows(p, first, last, 1); break;
  case 2: rows(p, first, last, 2); break;
  case 3: rows(p, first, last, 3); break;
  default: rows(p, first, last, 0); break;
  }
}

static void forces_baseline(const struct problem *p, size_t first, size_t last) { all_dimensions(p, first, last); }

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void forces_v3(const struct problem *p, size_t first, size_t last) { all_dimensions(p, first, last); }

// Without the minimum, the compiler tunes this level for CPUs on which vectors of 512 bits are slow.
__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void forces_v4(const struct problem *p, size_t first, size_t last) { all_dimensions(p, first, last); }
#else
#define forces_v3 forces_baseline
#define forces_v4 forces_baseline
#endif

void folio_pair_forces(enum folio_level level, const struct folio_pair_energy *energy, const double *coordinates,
                       const int32_t *offsets, const int32_t *neighbours, double *gradient, double *sums, uint8_t *mask,
                       double *row, size_t first, size_t last) {
  static void (*const forces[])(const struct problem *, size_t, size_t) = {forces_baseline, forces_v3, forces_v4};
  const size_t stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  const struct problem problem = {
      .energy = *energy,
      .stride = stride,
      .coordinates = coordinates,
      .offsets = offsets,
      .neighbours = neighbours,
      .gradient = gradient,
      .attraction = sums,
      .repulsion = sums + stride,
      .centralization = sums + 2 * stride,
      .row = row,
      .mask = mask,
  };
  forces[level](&problem, first, last);
}
