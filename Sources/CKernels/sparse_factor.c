#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

void folio_factor(const struct folio_sparse *s, double *lower, double *diagonal) {
  for (size_t k = 0; k < s->count; k++) {
    const int64_t end = s->starts[k + 1];
    for (int64_t a = s->starts[k]; a < end; a++) {
      const double scaled = lower[a] / diagonal[k];
      const size_t row = (size_t)s->rows[a];
      diagonal[row] -= scaled * lower[a];
      int64_t place = s->starts[row];
      if (place == s->starts[row + 1]) continue;
      // The rows below in this column are rows of that column too, in the same order.
      for (int64_t b = a + 1; b < end; b++) {
        while (s->rows[place] != s->rows[b]) place++;
        lower[place] -= scaled * lower[b];
      }
    }
    for (int64_t a = s->starts[k]; a < end; a++) lower[a] /= diagonal[k];
  }
}

void folio_solve(const struct folio_sparse *s, const double *lower, const double *diagonal, double *x) {
  for (size_t k = 0; k < s->count; k++)
    for (int64_t a = s->starts[k]; a < s->starts[k + 1]; a++) x[s->rows[a]] -= lower[a] * x[k];
  for (size_t k = s->count; k-- > 0;) {
    double sum = x[k] / diagonal[k];
    for (int64_t a = s->starts[k]; a < s->starts[k + 1]; a++) sum -= lower[a] * x[s->rows[a]];
    x[k] = sum;
  }
}
