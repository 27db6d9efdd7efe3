// The kernels of block programs for one type of numbers. Before it is included, `real` is that type, `lanes` how many of them are
// one vector, `reals` and `bits` the vectors of them and of integers as wide, `reals_in_memory` one at any place of an array, and
// `each_half(function, vector)` applies a function of eight doubles to all lanes.
//
// One body is compiled for each level, with one number of lanes and one order of sums, nothing contracted: the same bits.
#include <string.h>

enum { block = folio_program_block };
// Blocks whose sums are added up in vectors before they become one double.
enum { run = 4 };

INLINED reals_in_memory *lanes_of(real *registers, size_t index) { return (reals_in_memory *)(registers + index * block); }

// The first place in what the caller lent that is aligned to a vector, so that none lies in two lines of the cache.
INLINED real *aligned(real *registers) { return (real *)(((uintptr_t)registers + 63) / 64 * 64); }

INLINED void pick(reals *result, const bits *mask, const reals *a, const reals *b) {
  *result = (reals)(((bits)*a & *mask) | ((bits)*b & ~*mask));
}

INLINED void run_instruction(const struct folio_instruction *step, real *registers, size_t vectors) {
  reals_in_memory *t = lanes_of(registers, step->target);
  const reals_in_memory *a = lanes_of(registers, step->a), *b = lanes_of(registers, step->b), *c = lanes_of(registers, step->c);
  const real k = (real)step->constant;
#define each for (size_t v = 0; v < vectors; v++)
  switch (step->operation) {
  case folio_op_fill:
    each t[v] = (reals){0} + k;
    break;
  case folio_op_copy:
    each t[v] = a[v];
    break;
  case folio_op_add:
    each t[v] = a[v] + b[v];
    break;
  case folio_op_add_constant:
    each t[v] = a[v] + k;
    break;
  case folio_op_subtract:
    each t[v] = a[v] - b[v];
    break;
  case folio_op_subtract_from_constant:
    each t[v] = k - a[v];
    break;
  case folio_op_multiply:
    each t[v] = a[v] * b[v];
    break;
  case folio_op_multiply_constant:
    each t[v] = a[v] * k;
    break;
  case folio_op_reciprocal:
    each t[v] = (real)1 / a[v];
    break;
  case folio_op_reciprocal_of_sum:
    each t[v] = (real)1 / (a[v] + k);
    break;
  case folio_op_reciprocal_or_zero:
    each t[v] = (reals)((bits)((real)1 / a[v]) & (a[v] != 0));
    break;
  case folio_op_square_root:
    each t[v] = __builtin_elementwise_sqrt(a[v]);
    break;
  case folio_op_absolute:
    each t[v] = __builtin_elementwise_abs(a[v]);
    break;
  case folio_op_sign:
    each {
      const reals one = (reals){0} + (real)1;
      const bits above = (bits)one & (a[v] > 0), below = (bits)-one & (a[v] < 0);
      // NaN stays.
      t[v] = (reals)(above | below | ((bits)a[v] & (a[v] != a[v])));
    }
    break;
  case folio_op_minimum:
    each {
      const bits first = a[v] <= b[v], second = b[v] < a[v];
      const reals x = a[v], y = b[v];
      reals other = x + y;
      pick(&other, &second, &y, &other);
      pick(&other, &first, &x, &other);
      t[v] = other;
    }
    break;
  case folio_op_maximum:
    each {
      const bits first = a[v] >= b[v], second = b[v] > a[v];
      const reals x = a[v], y = b[v];
      reals other = x + y;
      pick(&other, &second, &y, &other);
      pick(&other, &first, &x, &other);
      t[v] = other;
    }
    break;
  case folio_op_keep_if_at_most:
    each t[v] = (reals)((bits)c[v] & (a[v] <= b[v]));
    break;
  case folio_op_keep_if_above:
    each t[v] = (reals)((bits)c[v] & (a[v] > b[v]));
    break;
  case folio_op_exponential:
    each {
      reals x = a[v];
      each_half(exponential_lanes, x);
      t[v] = x;
    }
    break;
  case folio_op_logarithm:
    each {
      reals x = a[v];
      each_half(logarithm_lanes, x);
      t[v] = x;
    }
    break;
  case folio_op_sine:
    each {
      reals x = a[v];
      each_half(sine_lanes, x, 0);
      t[v] = x;
    }
    break;
  case folio_op_cosine:
    each {
      reals x = a[v];
      each_half(sine_lanes, x, 1);
      t[v] = x;
    }
    break;
  case folio_op_hyperbolic_tangent:
    each {
      reals x = a[v];
      each_half(hyperbolic_tangent_lanes, x);
      t[v] = x;
    }
    break;
  }
#undef each
}

INLINED void run_all(const struct folio_instruction *instructions, size_t count, real *registers, size_t vectors) {
  for (size_t k = 0; k < count; k++) run_instruction(&instructions[k], registers, vectors);
}

// What the public function was given, and how to run its program.
struct rows {
  struct folio_pair_program pairs;
  const real *coordinates, *attributes;
  size_t coordinate_stride, gradient_stride;
  double *gradient, *sums;
  real *registers;
  void (*run)(const struct folio_instruction *, size_t, real *, size_t);
};

// The direction along an axis in which the distance of point i from others grows, but for its length.
INLINED void direction(reals *result, const real *axis, size_t i, size_t place, enum folio_metric metric) {
  const reals there = *(const reals_in_memory *)(axis + place);
  const reals difference = axis[i] - there;
  switch (metric) {
  case folio_squared_euclidean: *result = difference; break;
  case folio_manhattan: {
    const reals one = (reals){0} + (real)1;
    *result = (reals)(((bits)one & (difference > 0)) | ((bits)-one & (difference < 0)));
    break;
  }
  case folio_one_less_product: *result = there; break;
  }
}

INLINED void distances(const struct rows *p, size_t i, size_t start, size_t vectors, size_t dimension, enum folio_metric metric) {
  reals_in_memory *distance = lanes_of(p->registers, folio_distance_register);
  for (size_t v = 0; v < vectors; v++) {
    reals sum = {0};
    for (size_t a = 0; a < dimension; a++) {
      const real *axis = p->coordinates + a * p->coordinate_stride;
      const reals there = *(const reals_in_memory *)(axis + start + v * lanes);
      reals part = axis[i] - there;
      switch (metric) {
      case folio_squared_euclidean: part = part * part; break;
      case folio_manhattan: part = __builtin_elementwise_abs(part); break;
      case folio_one_less_product: part = axis[i] * there; break;
      }
      sum = a == 0 ? part : sum + part;
    }
    distance[v] = metric == folio_one_less_product ? (real)1 - sum : sum;
  }
}

// Fills the registers that a program reads beside the distance.
INLINED void fill_inputs(const struct rows *p, size_t i, size_t start, size_t width, int32_t neighbour) {
  const struct folio_pair_program *pairs = &p->pairs;
  if (pairs->uses & 1 << folio_there_register)
    memcpy(p->registers + folio_there_register * block, p->attributes + start, width * sizeof(real));
  real *weight = p->registers + folio_weight_register * block;
  if (pairs->lengths) {
    real *length = p->registers + folio_length_register * block;
    const uint16_t *row = pairs->lengths + i * pairs->count + start;
    for (size_t lane = 0; lane < width; lane++) {
      const real here = row[lane];
      length[lane] = here;
      weight[lane] = row[lane] ? 1 / (here * here) : 0;
    }
  } else if (pairs->uses & 1 << folio_weight_register) {
    for (size_t lane = 0; lane < width; lane++) weight[lane] = 1;
    for (int32_t k = neighbour; k < pairs->offsets[i + 1] && (size_t)pairs->neighbours[k] < start + width; k++)
      weight[(size_t)pairs->neighbours[k] - start] = (real)pairs->weights[k];
  }
}

// Adds the block's values and forces to those of the run.
INLINED void add_up(const struct rows *p, reals *parts, size_t i, size_t start, size_t vectors, size_t dimension, enum folio_metric metric) {
  const reals_in_memory *value = lanes_of(p->registers, p->pairs.value);
  const reals_in_memory *slope = lanes_of(p->registers, p->pairs.slope), *factor = lanes_of(p->registers, p->pairs.slope_factor);
  const size_t known = dimension ? dimension : 1;
  // A whole group of axes at once, so that their sums do not wait for each other.
  for (size_t first = 0; first < p->pairs.dimension; first += known) {
    reals sums[3], total = parts[0];
#pragma unroll
    for (size_t a = 0; a < known; a++) sums[a] = parts[1 + first + a];
    for (size_t v = 0; v < vectors; v++) {
      if (first == 0) total += value[v];
      const reals force = slope[v] * factor[v];
#pragma unroll
      for (size_t a = 0; a < known; a++) {
        reals way;
        direction(&way, p->coordinates + (first + a) * p->coordinate_stride, i, start + v * lanes, metric);
        sums[a] += force * way;
      }
    }
    if (first == 0) parts[0] = total;
#pragma unroll
    for (size_t a = 0; a < known; a++) parts[1 + first + a] = sums[a];
  }
}

// `dimension` is 0 for one that is not known here.
INLINED void each_row(const struct rows *p, size_t first, size_t last, size_t dimension, enum folio_metric metric) {
  const struct folio_pair_program *pairs = &p->pairs;
  real *value = p->registers + pairs->value * block;
  real *slope = p->registers + pairs->slope * block, *factor = p->registers + pairs->slope_factor * block;
  reals parts[1 + folio_dimension_limit];
  for (size_t i = first; i < last; i++) {
    if (pairs->uses & 1 << folio_here_register)
      for (size_t lane = 0; lane < block; lane++) p->registers[folio_here_register * block + lane] = p->attributes[i];
    p->sums[i] = 0;
    for (size_t a = 0; a < pairs->dimension; a++) p->gradient[a * p->gradient_stride + i] = 0;
    int32_t neighbour = pairs->offsets[i];
    for (size_t start = 0, place = 0; start < pairs->count; start += block, place++) {
      const size_t width = pairs->count - start < block ? pairs->count - start : block;
      const size_t vectors = (width + lanes - 1) / lanes;
      if (place % run == 0) memset(parts, 0, (1 + pairs->dimension) * sizeof(reals));
      distances(p, i, start, vectors, dimension ? dimension : pairs->dimension, metric);
      fill_inputs(p, i, start, width, neighbour);
      p->run(pairs->instructions, pairs->instruction_count, p->registers, vectors);
      for (size_t lane = width; lane < vectors * lanes; lane++) value[lane] = slope[lane] = factor[lane] = 0;
      if (i >= start && i < start + width) value[i - start] = slope[i - start] = factor[i - start] = 0;
      for (; neighbour < pairs->offsets[i + 1] && (size_t)pairs->neighbours[neighbour] < start + width; neighbour++) {
        const size_t lane = (size_t)pairs->neighbours[neighbour] - start;
        if (pairs->skips_neighbours) value[lane] = slope[lane] = factor[lane] = 0;
      }
      add_up(p, parts, i, start, vectors, dimension, metric);
      if (place % run == run - 1 || start + block >= pairs->count) {
        p->sums[i] += lane_sum(&parts[0]);
        for (size_t a = 0; a < pairs->dimension; a++) p->gradient[a * p->gradient_stride + i] += lane_sum(&parts[1 + a]);
      }
    }
  }
}

INLINED void all_rows(const struct rows *p, size_t first, size_t last) {
  switch (p->pairs.metric) {
  case folio_manhattan: each_row(p, first, last, 0, folio_manhattan); break;
  case folio_one_less_product: each_row(p, first, last, 0, folio_one_less_product); break;
  case folio_squared_euclidean:
    switch (p->pairs.dimension) {
    case 1: each_row(p, first, last, 1, folio_squared_euclidean); break;
    case 2: each_row(p, first, last, 2, folio_squared_euclidean); break;
    case 3: each_row(p, first, last, 3, folio_squared_euclidean); break;
    default: each_row(p, first, last, 0, folio_squared_euclidean); break;
    }
  }
}

static void run_baseline(const struct folio_instruction *instructions, size_t count, real *registers, size_t vectors) {
  run_all(instructions, count, registers, vectors);
}

static void rows_baseline(const struct rows *p, size_t first, size_t last) { all_rows(p, first, last); }

#if defined(__x86_64__)
#define level_v3 __attribute__((target("arch=x86-64-v3")))
// Without the minimum, the compiler tunes this level for CPUs on which vectors of 512 bits are slow.
#define level_v4 __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))

level_v3 static void run_v3(const struct folio_instruction *instructions, size_t count, real *registers, size_t vectors) {
  run_all(instructions, count, registers, vectors);
}

level_v3 static void rows_v3(const struct rows *p, size_t first, size_t last) { all_rows(p, first, last); }

level_v4 static void run_v4(const struct folio_instruction *instructions, size_t count, real *registers, size_t vectors) {
  run_all(instructions, count, registers, vectors);
}

level_v4 static void rows_v4(const struct rows *p, size_t first, size_t last) { all_rows(p, first, last); }
#else
#define run_v3 run_baseline
#define run_v4 run_baseline
#define rows_v3 rows_baseline
#define rows_v4 rows_baseline
#endif

static void (*const run_program[])(const struct folio_instruction *, size_t, real *, size_t) = {run_baseline, run_v3, run_v4};
static void (*const row_sums[])(const struct rows *, size_t, size_t) = {rows_baseline, rows_v3, rows_v4};
