// Sixteen floats at a time.
#pragma once
#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

typedef float f32x16 __attribute__((vector_size(64)));
typedef int32_t i32x16 __attribute__((vector_size(64)));
typedef double f64x16 __attribute__((vector_size(128)));
// As they lie in an array: aligned for a float only.
typedef float f32x16_in_memory __attribute__((vector_size(64), aligned(4), may_alias));

enum { single_lanes = folio_single_lanes };

INLINED double wide_lane_sum(const f32x16 *v) {
  const f64x16 w = __builtin_convertvector(*v, f64x16);
  double sums[8];
#pragma unroll
  for (int k = 0; k < 8; k++) sums[k] = w[k] + w[k + 8];
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

INLINED float single_lane_sum(const f32x16 *v) {
  float sums[8];
#pragma unroll
  for (int k = 0; k < 8; k++) sums[k] = (*v)[k] + (*v)[k + 8];
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}
