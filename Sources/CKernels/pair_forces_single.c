#include <string.h>

#include "pair_problem.h"
#include "single_lanes.h"

// The repulsion in single precision, sixteen lanes wide, each pair once: what point i feels of point j, j feels of i with the other
// sign. Levels agree to the last bit for the reasons of `pair_forces.c`. The sums of `run` blocks, and those of the points of a
// strip, are added up in single precision; the sums of those in double.

// Points that are computed together against `lanes` others: so many share the loads and stores of what those feel.
enum { lanes = folio_single_lanes, group = 4, run = 64 };

// What the public function was given.
struct strip {
  size_t count, dimension, stride, single_stride;
  float epsilon;
  const float *x;
  // What rounding took from x, or NULL where that does not matter.
  const float *rests;
  const int32_t *offsets, *neighbours;
  double *gradient, *repulsion;
  float *columns;
  uint16_t *mask;
};

// Lanes whose bit is clear become zero.
INLINED void keep_lanes(f32x16 *v, int32_t bits) {
  const i32x16 places = {1,    1 << 1, 1 << 2,  1 << 3,  1 << 4,  1 << 5,  1 << 6,  1 << 7,
                         1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};
  *v = (f32x16)((i32x16)*v & ((places & bits) != 0));
}

INLINED void group_sum(const f32x16 *v, f32x16 *sum) { *sum = (v[0] + v[1]) + (v[2] + v[3]); }

// Bits of a block's points: all but the padding.
INLINED uint16_t points_of(const struct strip *s, size_t block) {
  const size_t left = s->count - block * lanes;
  return left >= lanes ? 0xffff : (uint16_t)((1 << left) - 1);
}

// The bits of the pairs of point i, the k-th of its group, with all later points but its neighbours, as `mask` otherwise has all.
INLINED void hide_neighbours(const struct strip *s, size_t i, size_t k) {
  const size_t own = i / lanes;
  if (i >= s->count) {
    s->mask[own * group + k] = 0;
    return;
  }
  for (int32_t n = s->offsets[i]; n < s->offsets[i + 1]; n++) {
    const size_t j = (size_t)s->neighbours[n];
    if (j > i) s->mask[j / lanes * group + k] &= (uint16_t)~(1 << j % lanes);
  }
  s->mask[own * group + k] &= (uint16_t)(0xfffe << i % lanes);
}

INLINED void show_neighbours(const struct strip *s, size_t i, size_t k) {
  s->mask[i / lanes * group + k] = points_of(s, i / lanes);
  if (i >= s->count) return;
  for (int32_t n = s->offsets[i]; n < s->offsets[i + 1]; n++) {
    const size_t j = (size_t)s->neighbours[n];
    if (j > i) s->mask[j / lanes * group + k] |= (uint16_t)(1 << j % lanes);
  }
}

// The difference of a coordinate between the k-th point of a group and those of a block. The rests of the coordinates, where they
// count, make it as good as one in double precision, also of points that are near each other.
INLINED void gap(const struct strip *s, const f32x16 *here, size_t a, size_t k, size_t block, size_t dimension,
                 bool is_fine, f32x16 *difference) {
  const size_t place = a * s->single_stride + block * lanes;
  *difference = here[a * group + k] - *(const f32x16_in_memory *)(s->x + place);
  if (is_fine) *difference += here[(dimension + a) * group + k] - *(const f32x16_in_memory *)(s->rests + place);
}

// The pairs of a group's points with those of the blocks start ..< end. `here` has the group's coordinates, axis by axis, in all
// lanes; to `forces` is added what its points feel; of the pairs' Σ 1/(D + epsilon), the lanes are added to `sum`.
INLINED void repel(const struct strip *s, size_t start, size_t end, const f32x16 *here, f32x16 *forces, f32x16 *sum,
                   size_t dimension, bool is_fine) {
  for (size_t block = start; block < end; block++) {
    f32x16 inverse[group];
#pragma unroll
    for (int k = 0; k < group; k++) {
      f32x16 distance = {0};
      for (size_t a = 0; a < dimension; a++) {
        f32x16 difference;
        gap(s, here, a, k, block, dimension, is_fine, &difference);
        distance = a == 0 ? difference * difference : distance + difference * difference;
      }
      inverse[k] = 1.0f / (distance + s->epsilon);
    }
    uint64_t bits;
    memcpy(&bits, s->mask + block * group, sizeof bits);
    if (bits != UINT64_MAX) {
#pragma unroll
      for (int k = 0; k < group; k++) keep_lanes(&inverse[k], s->mask[block * group + k]);
    }
    f32x16 group_total;
    group_sum(inverse, &group_total);
    *sum += group_total;
    for (size_t a = 0; a < dimension; a++) {
      f32x16 parts[group];
#pragma unroll
      for (int k = 0; k < group; k++) {
        f32x16 difference;
        gap(s, here, a, k, block, dimension, is_fine, &difference);
        parts[k] = inverse[k] * inverse[k] * difference;
        forces[a * group + k] += parts[k];
      }
      group_sum(parts, &group_total);
      *(f32x16_in_memory *)(s->columns + a * s->single_stride + block * lanes) -= group_total;
    }
  }
}

// All pairs of the group from point i on with later points.
INLINED void group_forces(const struct strip *s, size_t i, f32x16 *here, f32x16 *forces, size_t dimension,
                          bool is_fine) {
  const size_t blocks = s->single_stride / lanes;
  for (size_t k = 0; k < group; k++) hide_neighbours(s, i + k, k);
  double sum = 0;
  for (size_t a = 0; a < dimension; a++) {
    for (size_t k = 0; k < group; k++) {
      here[a * group + k] = (f32x16){0} + s->x[a * s->single_stride + i + k];
      if (is_fine) here[(dimension + a) * group + k] = (f32x16){0} + s->rests[a * s->single_stride + i + k];
      if (i + k < s->count) s->gradient[a * s->stride + i + k] = 0;
    }
  }
  for (size_t start = i / lanes; start < blocks; start += run) {
    f32x16 part = {0};
    for (size_t n = 0; n < dimension * group; n++) forces[n] = (f32x16){0};
    repel(s, start, start + run < blocks ? start + run : blocks, here, forces, &part, dimension, is_fine);
    sum += wide_lane_sum(&part);
    for (size_t a = 0; a < dimension; a++) {
      for (size_t k = 0; k < group; k++)
        if (i + k < s->count) s->gradient[a * s->stride + i + k] += wide_lane_sum(&forces[a * group + k]);
    }
  }
  *s->repulsion += sum;
  for (size_t k = 0; k < group; k++) show_neighbours(s, i + k, k);
}

INLINED void all_groups(const struct strip *s, float *scratch, size_t first, size_t last) {
  const size_t blocks = s->single_stride / lanes;
  for (size_t block = first / lanes; block < blocks; block++)
    for (size_t k = 0; k < group; k++) s->mask[block * group + k] = points_of(s, block);
  for (size_t a = 0; a < s->dimension; a++)
    memset(s->columns + a * s->single_stride + first, 0, (s->single_stride - first) * sizeof(float));
  *s->repulsion = 0;
  f32x16 here[6 * group], forces[3 * group];
  f32x16 *vectors = (f32x16 *)(((uintptr_t)scratch + sizeof(f32x16) - 1) / sizeof(f32x16) * sizeof(f32x16));
  for (size_t i = first; i < last; i += group) {
    if (s->rests == NULL) {
      switch (s->dimension) {
      case 1: group_forces(s, i, here, forces, 1, false); break;
      case 2: group_forces(s, i, here, forces, 2, false); break;
      case 3: group_forces(s, i, here, forces, 3, false); break;
      default: group_forces(s, i, vectors, vectors + 2 * s->dimension * group, s->dimension, false); break;
      }
    } else {
      switch (s->dimension) {
      case 1: group_forces(s, i, here, forces, 1, true); break;
      case 2: group_forces(s, i, here, forces, 2, true); break;
      case 3: group_forces(s, i, here, forces, 3, true); break;
      default: group_forces(s, i, vectors, vectors + 2 * s->dimension * group, s->dimension, true); break;
      }
    }
  }
}

static void repulsion_baseline(const struct strip *s, float *scratch, size_t first, size_t last) {
  all_groups(s, scratch, first, last);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void repulsion_v3(const struct strip *s, float *scratch, size_t first, size_t last) {
  all_groups(s, scratch, first, last);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void repulsion_v4(const struct strip *s, float *scratch, size_t first, size_t last) {
  all_groups(s, scratch, first, last);
}
#else
#define repulsion_v3 repulsion_baseline
#define repulsion_v4 repulsion_baseline
#endif

void folio_pair_repulsion_single(enum folio_level level, const struct folio_pair_energy *energy, const float *singles,
                                 const float *rests, const int32_t *offsets, const int32_t *neighbours, double *gradient, double *repulsion,
                                 float *columns, uint16_t *mask, float *scratch, size_t first, size_t last) {
  static void (*const repulsions[])(const struct strip *, float *, size_t, size_t) = {repulsion_baseline, repulsion_v3,
                                                                                      repulsion_v4};
  const struct strip strip = {
      .count = energy->count,
      .dimension = energy->dimension,
      .stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes,
      .single_stride = (energy->count + lanes - 1) / lanes * lanes,
      .epsilon = (float)energy->epsilon,
      .x = singles,
      .rests = rests,
      .offsets = offsets,
      .neighbours = neighbours,
      .gradient = gradient,
      .repulsion = repulsion,
      .columns = columns,
      .mask = mask,
  };
  repulsions[level](&strip, scratch, first, last);
}

void folio_add_columns(const struct folio_pair_energy *energy, const float *columns, double *totals, size_t first) {
  const size_t single_stride = (energy->count + lanes - 1) / lanes * lanes;
  for (size_t a = 0; a < energy->dimension; a++)
    for (size_t i = a * single_stride + first; i < (a + 1) * single_stride; i++) totals[i] += columns[i];
}

void folio_pair_attraction(const struct folio_pair_energy *energy, const double *coordinates, const int32_t *offsets,
                           const int32_t *neighbours, double *totals, double *gradient, double *sums) {
  const struct problem problem = problem_of(energy, coordinates, offsets, neighbours, gradient, sums, NULL);
  const size_t single_stride = (energy->count + lanes - 1) / lanes * lanes;
  for (size_t i = 0; i < energy->count; i++) {
    for (size_t a = 0; a < energy->dimension; a++) {
      gradient[a * problem.stride + i] += totals[a * single_stride + i];
      totals[a * single_stride + i] = 0;
    }
    attract(&problem, i);
  }
}

void folio_narrow(const struct folio_pair_energy *energy, const double *coordinates, float *singles, float *rests) {
  const size_t stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  const size_t single_stride = (energy->count + lanes - 1) / lanes * lanes;
  for (size_t a = 0; a < energy->dimension; a++) {
    const double *x = coordinates + a * stride;
    float *near = singles + a * single_stride;
    for (size_t i = 0; i < energy->count; i++) near[i] = (float)x[i];
    if (rests == NULL) continue;
    for (size_t i = 0; i < energy->count; i++) rests[a * single_stride + i] = (float)(x[i] - (double)near[i]);
  }
}
