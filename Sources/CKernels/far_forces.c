#include "CKernels.h"

// As in `pair_forces.c`, one body for all levels. The lanes are sixteen points next to each other in Morton order; all of them meet
// the same list of points and cells, which a walk through the tree finds.
#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

typedef float f32x16 __attribute__((vector_size(64)));
typedef int32_t i32x16 __attribute__((vector_size(64)));
typedef double f64x16 __attribute__((vector_size(128)));

enum { lanes = folio_single_lanes, run = 64 };

// Places are relative to the centre of the group, so that single precision tells near points apart.
struct group {
  size_t first, count;
  double centre[3], half[3];
  f32x16 x[3];
  f64x16 sum, forces[3];
};

struct near_point {
  float x[3], mass;
  int32_t excluded;
};

struct far_cell {
  float x[3], mass, second[6];
};

struct lists {
  size_t points, cells;
  struct near_point point[run];
  struct far_cell cell[run];
};

INLINED void meet_points(struct group *g, struct lists *l, float epsilon, size_t dimension) {
  const i32x16 places = {1,      1 << 1, 1 << 2,  1 << 3,  1 << 4,  1 << 5,  1 << 6,  1 << 7,
                         1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};
  f32x16 sum = {0}, forces[3] = {{0}, {0}, {0}};
  for (size_t k = 0; k < l->points; k++) {
    const struct near_point *source = &l->point[k];
    f32x16 difference[3], distance = {0};
#pragma unroll
    for (size_t a = 0; a < dimension; a++) {
      difference[a] = g->x[a] - source->x[a];
      distance = a == 0 ? difference[a] * difference[a] : distance + difference[a] * difference[a];
    }
    f32x16 inverse = 1.0f / (distance + epsilon);
    if (source->excluded != 0) inverse = (f32x16)((i32x16)inverse & ((places & source->excluded) == 0));
    const f32x16 weighted = source->mass * inverse;
    sum += weighted;
    const f32x16 square = weighted * inverse;
#pragma unroll
    for (size_t a = 0; a < dimension; a++) forces[a] += square * difference[a];
  }
  g->sum += __builtin_convertvector(sum, f64x16);
#pragma unroll
  for (size_t a = 0; a < dimension; a++) g->forces[a] += __builtin_convertvector(forces[a], f64x16);
  l->points = 0;
}

// With u = 1/(D + epsilon) at the distance r from a centre of mass, S the second moments and q = rᵀ S r, the terms up to the second
// order in the size of the cell are
//     Σ u        ≈  mass u - tr S u² + 4 q u³
//     Σ u² (x-y) ≈ (mass u² - 2 tr S u³ + 12 q u⁴) r - 4 u³ S r,   minus half the derivative of the first.
INLINED void meet_cells(struct group *g, struct lists *l, float epsilon, size_t dimension) {
  f32x16 sum = {0}, forces[3] = {{0}, {0}, {0}};
  for (size_t k = 0; k < l->cells; k++) {
    const struct far_cell *source = &l->cell[k];
    const float *s = source->second;
    f32x16 r[3], product[3], distance = {0}, q = {0};
#pragma unroll
    for (size_t a = 0; a < dimension; a++) {
      r[a] = g->x[a] - source->x[a];
      distance = a == 0 ? r[a] * r[a] : distance + r[a] * r[a];
    }
    if (dimension == 2) {
      product[0] = s[0] * r[0] + s[1] * r[1];
      product[1] = s[1] * r[0] + s[2] * r[1];
    } else {
      product[0] = s[0] * r[0] + s[1] * r[1] + s[2] * r[2];
      product[1] = s[1] * r[0] + s[3] * r[1] + s[4] * r[2];
      product[2] = s[2] * r[0] + s[4] * r[1] + s[5] * r[2];
    }
#pragma unroll
    for (size_t a = 0; a < dimension; a++) q = a == 0 ? r[a] * product[a] : q + r[a] * product[a];
    const float trace = dimension == 2 ? s[0] + s[2] : s[0] + s[3] + s[5];
    const f32x16 u = 1.0f / (distance + epsilon);
    const f32x16 qu = q * u;
    sum += u * (source->mass + u * (4.0f * qu - trace));
    const f32x16 square = u * u;
    const f32x16 cube = 4.0f * (square * u);
    const f32x16 along = square * (source->mass + u * (12.0f * qu - 2.0f * trace));
#pragma unroll
    for (size_t a = 0; a < dimension; a++) forces[a] += along * r[a] - cube * product[a];
  }
  g->sum += __builtin_convertvector(sum, f64x16);
#pragma unroll
  for (size_t a = 0; a < dimension; a++) g->forces[a] += __builtin_convertvector(forces[a], f64x16);
  l->cells = 0;
}

INLINED struct group group_of(const struct folio_tree *t, size_t first, size_t dimension) {
  struct group g = {.first = first, .count = t->count - first < lanes ? t->count - first : lanes};
#pragma unroll
  for (size_t a = 0; a < dimension; a++) {
    const double *axis = t->points + a * t->count + first;
    double least = axis[0], most = axis[0];
    for (size_t lane = 1; lane < g.count; lane++) {
      if (axis[lane] < least) least = axis[lane];
      if (axis[lane] > most) most = axis[lane];
    }
    g.centre[a] = least + 0.5 * (most - least);
    g.half[a] = 0.5 * (most - least);
    // Lanes without a point repeat the first; nobody reads them.
    for (size_t lane = 0; lane < lanes; lane++) g.x[a][lane] = (float)(axis[lane < g.count ? lane : 0] - g.centre[a]);
  }
  return g;
}

// All points and cells that are not excluded. What a leaf excludes is struck from the mask.
INLINED void walk(const struct folio_far_field *f, struct group *g, struct lists *l, uint16_t *mask, size_t dimension) {
  const struct folio_tree *t = f->tree;
  const double opening = f->opening * f->opening;
  const float epsilon = (float)f->epsilon;
  for (int32_t cell = 0; cell < (int32_t)f->cell_count;) {
    const struct folio_cell *c = &t->cells[cell];
    double square = 0;
#pragma unroll
    for (size_t a = 0; a < dimension; a++) {
      const double gap = __builtin_fabs(c->centre[a] - g->centre[a]) - g->half[a];
      square += gap > 0 ? gap * gap : 0;
    }
    const int32_t end = t->skips[cell];
    const bool is_small = t->lasts[cell] - t->firsts[cell] <= folio_few;
    if (!is_small && c->radius * c->radius < opening * square) {
      struct far_cell *entry = &l->cell[l->cells++];
#pragma unroll
      for (size_t a = 0; a < dimension; a++) entry->x[a] = (float)(c->centre[a] - g->centre[a]);
      entry->mass = (float)c->mass;
#pragma unroll
      for (size_t k = 0; k < dimension * (dimension + 1) / 2; k++) entry->second[k] = (float)c->second[k];
      if (l->cells == run) meet_cells(g, l, epsilon, dimension);
      cell = end;
    } else if (is_small || end == cell + 1) {
      for (int32_t place = t->firsts[cell]; place < t->lasts[cell]; place++) {
        struct near_point *entry = &l->point[l->points++];
#pragma unroll
        for (size_t a = 0; a < dimension; a++)
          entry->x[a] = (float)(t->points[a * t->count + (size_t)place] - g->centre[a]);
        entry->mass = (float)t->masses[place];
        entry->excluded = mask[place];
        mask[place] = 0;
        if (l->points == run) meet_points(g, l, epsilon, dimension);
      }
      cell = end;
    } else {
      cell++;
    }
  }
  meet_points(g, l, epsilon, dimension);
  meet_cells(g, l, epsilon, dimension);
}

// Takes out the neighbours of a point that were part of far cells.
INLINED void take_out(const struct folio_far_field *f, struct group *g, size_t lane, const uint16_t *mask, size_t dimension) {
  const struct folio_tree *t = f->tree;
  const size_t place = g->first + lane, i = (size_t)t->order[place];
  for (int32_t k = f->offsets[i]; k < f->offsets[i + 1]; k++) {
    const size_t other = (size_t)t->places[f->neighbours[k]];
    if (mask[other] == 0) continue;
    double difference[3], distance = 0;
#pragma unroll
    for (size_t a = 0; a < dimension; a++) {
      difference[a] = t->points[a * t->count + place] - t->points[a * t->count + other];
      distance += difference[a] * difference[a];
    }
    const double inverse = 1.0 / (distance + f->epsilon), weighted = t->masses[other] * inverse;
    g->sum[lane] -= weighted;
#pragma unroll
    for (size_t a = 0; a < dimension; a++) g->forces[a][lane] -= weighted * inverse * difference[a];
  }
}

INLINED void groups(const struct folio_far_field *f, double *forces, double *sums, uint16_t *mask, size_t first, size_t last,
                    size_t dimension) {
  const struct folio_tree *t = f->tree;
  const size_t stride = (t->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  struct lists lists = {0};
  for (size_t start = first * lanes; start < last * lanes && start < t->count; start += lanes) {
    struct group g = group_of(t, start, dimension);
    for (size_t lane = 0; lane < g.count; lane++) {
      const size_t i = (size_t)t->order[start + lane];
      mask[start + lane] |= (uint16_t)(1 << lane);
      for (int32_t k = f->offsets[i]; k < f->offsets[i + 1]; k++)
        mask[t->places[f->neighbours[k]]] |= (uint16_t)(1 << lane);
    }
    walk(f, &g, &lists, mask, dimension);
    for (size_t lane = 0; lane < g.count; lane++) take_out(f, &g, lane, mask, dimension);
    for (size_t lane = 0; lane < g.count; lane++) {
      const size_t i = (size_t)t->order[start + lane];
      mask[start + lane] = 0;
      for (int32_t k = f->offsets[i]; k < f->offsets[i + 1]; k++) mask[t->places[f->neighbours[k]]] = 0;
      sums[i] = t->masses[start + lane] * g.sum[lane];
#pragma unroll
      for (size_t a = 0; a < dimension; a++) forces[a * stride + i] = t->masses[start + lane] * g.forces[a][lane];
    }
  }
}

INLINED void both_dimensions(const struct folio_far_field *f, double *forces, double *sums, uint16_t *mask, size_t first,
                             size_t last) {
  if (f->tree->dimension == 2)
    groups(f, forces, sums, mask, first, last, 2);
  else
    groups(f, forces, sums, mask, first, last, 3);
}

static void far_baseline(const struct folio_far_field *f, double *forces, double *sums, uint16_t *mask, size_t first,
                         size_t last) {
  both_dimensions(f, forces, sums, mask, first, last);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void far_v3(const struct folio_far_field *f, double *forces, double *sums, uint16_t *mask, size_t first, size_t last) {
  both_dimensions(f, forces, sums, mask, first, last);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void far_v4(const struct folio_far_field *f, double *forces, double *sums, uint16_t *mask, size_t first, size_t last) {
  both_dimensions(f, forces, sums, mask, first, last);
}
#else
#define far_v3 far_baseline
#define far_v4 far_baseline
#endif

void folio_far_forces(enum folio_level level, const struct folio_far_field *field, double *forces, double *sums, uint16_t *mask,
                      size_t first, size_t last) {
  static void (*const far[])(const struct folio_far_field *, double *, double *, uint16_t *, size_t, size_t) = {
      far_baseline, far_v3, far_v4};
  far[level](field, forces, sums, mask, first, last);
}

void folio_pull(const struct folio_pair_energy *energy, const double *coordinates, const double *masses,
                const int32_t *offsets, const int32_t *neighbours, const double *weights, double *gradient, double *sums) {
  const size_t stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  for (size_t i = 0; i < energy->count; i++) {
    double attraction = 0, centralization = 0;
    for (size_t a = 0; a < energy->dimension; a++) {
      const double *axis = coordinates + a * stride;
      const double here = axis[i];
      double pull = 0, square = 0;
      for (int32_t k = offsets[i]; k < offsets[i + 1]; k++) {
        const double difference = here - axis[neighbours[k]];
        pull += weights[k] * difference;
        square += weights[k] * (difference * difference);
      }
      attraction += square;
      centralization += masses[i] * (here * here);
      double *slope = gradient + a * stride + i;
      *slope = 4 * (energy->attraction * pull - energy->repulsion * *slope) +
               2 * (energy->centralization * (masses[i] * here));
    }
    sums[i] = attraction;
    sums[2 * stride + i] = centralization;
  }
}
