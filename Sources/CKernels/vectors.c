#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

typedef double f64x8_in_memory __attribute__((vector_size(64), aligned(8), may_alias));

static double lane_sum(const double *sums) {
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

double folio_dot(const double *a, const double *b, size_t count) {
  double sums[folio_lanes] = {0};
  f64x8_in_memory *lanes = (f64x8_in_memory *)sums;
  size_t i = 0;
  for (; i + folio_lanes <= count; i += folio_lanes)
    *lanes += *(const f64x8_in_memory *)(a + i) * *(const f64x8_in_memory *)(b + i);
  for (size_t lane = 0; i + lane < count; lane++) sums[lane] += a[i + lane] * b[i + lane];
  return lane_sum(sums);
}

double folio_squared_distance(const double *a, const double *b, size_t count) {
  double sums[folio_lanes] = {0};
  f64x8_in_memory *lanes = (f64x8_in_memory *)sums;
  size_t i = 0;
  for (; i + folio_lanes <= count; i += folio_lanes) {
    const f64x8_in_memory gap = *(const f64x8_in_memory *)(a + i) - *(const f64x8_in_memory *)(b + i);
    *lanes += gap * gap;
  }
  for (size_t lane = 0; i + lane < count; lane++) sums[lane] += (a[i + lane] - b[i + lane]) * (a[i + lane] - b[i + lane]);
  return lane_sum(sums);
}

void folio_add(double factor, const double *x, double *y, size_t count) {
  for (size_t i = 0; i < count; i++) y[i] += factor * x[i];
}
