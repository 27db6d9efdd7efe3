#include "elementary_lanes.h"

typedef float real;
typedef float reals __attribute__((vector_size(64)));
typedef int32_t bits __attribute__((vector_size(64)));
typedef float reals_in_memory __attribute__((vector_size(64), aligned(4), may_alias));
typedef float f32x8 __attribute__((vector_size(32)));
enum { lanes = folio_single_lanes };

// Elementary functions are computed in double precision.
#define each_half(function, vector, ...)                                                                                       \
  do {                                                                                                                         \
    f64x8 low = __builtin_convertvector(__builtin_shufflevector(vector, vector, 0, 1, 2, 3, 4, 5, 6, 7), f64x8);                \
    f64x8 high = __builtin_convertvector(__builtin_shufflevector(vector, vector, 8, 9, 10, 11, 12, 13, 14, 15), f64x8);         \
    function(&low __VA_OPT__(, ) __VA_ARGS__);                                                                                 \
    function(&high __VA_OPT__(, ) __VA_ARGS__);                                                                                \
    const f32x8 first = __builtin_convertvector(low, f32x8), second = __builtin_convertvector(high, f32x8);                     \
    vector = __builtin_shufflevector(first, second, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);                      \
  } while (0)

INLINED double lane_sum(const reals *v) {
  double sums[8];
#pragma unroll
  for (int k = 0; k < 8; k++) sums[k] = (double)(*v)[k] + (double)(*v)[k + 8];
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

#include "program_body.h"

void folio_program_rows_single(enum folio_level level, const struct folio_pair_program *pairs, const float *coordinates,
                               const float *attributes, double *gradient, double *sums, float *registers, size_t first,
                               size_t last) {
  const struct rows rows = {
      .pairs = *pairs,
      .coordinates = coordinates,
      .attributes = attributes,
      .coordinate_stride = (pairs->count + lanes - 1) / lanes * lanes,
      .gradient_stride = (pairs->count + folio_lanes - 1) / folio_lanes * folio_lanes,
      .gradient = gradient,
      .sums = sums,
      .registers = aligned(registers),
      .run = run_program[level],
  };
  row_sums[level](&rows, first, last);
}
