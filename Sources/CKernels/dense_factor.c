#include "CKernels.h"
#include <math.h>

#pragma STDC FP_CONTRACT OFF

bool folio_cholesky(size_t count, double *matrix) {
  for (size_t i = 0; i < count; i++) {
    double *row = matrix + i * count;
    for (size_t j = 0; j < i; j++) {
      const double *other = matrix + j * count;
      row[j] = (row[j] - folio_dot(row, other, j)) / other[j];
    }
    const double pivot = row[i] - folio_dot(row, row, i);
    if (!(pivot > 0) || pivot > 1e300) return false;
    row[i] = sqrt(pivot);
  }
  return true;
}

void folio_cholesky_solve(size_t count, const double *matrix, double *x) {
  for (size_t i = 0; i < count; i++) {
    const double *row = matrix + i * count;
    x[i] = (x[i] - folio_dot(row, x, i)) / row[i];
  }
  for (size_t i = count; i-- > 0;) {
    const double *row = matrix + i * count;
    x[i] /= row[i];
    folio_add(-x[i], row, x, i);
  }
}
