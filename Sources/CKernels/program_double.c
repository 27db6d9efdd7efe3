#include "elementary_lanes.h"

typedef f64x8 reals;
typedef i64x8 bits;
typedef double real;
typedef double reals_in_memory __attribute__((vector_size(64), aligned(8), may_alias));
enum { lanes = folio_lanes };
#define each_half(function, vector, ...) function(&(vector)__VA_OPT__(, ) __VA_ARGS__)

INLINED double lane_sum(const reals *v) {
  return (((*v)[0] + (*v)[4]) + ((*v)[2] + (*v)[6])) + (((*v)[1] + (*v)[5]) + ((*v)[3] + (*v)[7]));
}

#include "program_body.h"

void folio_run_program(enum folio_level level, const struct folio_instruction *instructions, size_t count, double *registers,
                       size_t width) {
  run_program[level](instructions, count, registers, (width + lanes - 1) / lanes);
}

void folio_program_rows(enum folio_level level, const struct folio_pair_program *pairs, const double *coordinates,
                        const double *attributes, double *gradient, double *sums, double *registers, size_t first, size_t last) {
  const size_t stride = (pairs->count + lanes - 1) / lanes * lanes;
  const struct rows rows = {
      .pairs = *pairs,
      .coordinates = coordinates,
      .attributes = attributes,
      .coordinate_stride = stride,
      .gradient_stride = stride,
      .gradient = gradient,
      .sums = sums,
      .registers = aligned(registers),
      .run = run_program[level],
  };
  row_sums[level](&rows, first, last);
}
