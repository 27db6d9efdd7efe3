#include "CKernels.h"

// As `pair_forces.c`, one body for each level, the same bits at all.
#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

typedef double f64x8 __attribute__((vector_size(64)));
typedef double f64x8_in_memory __attribute__((vector_size(64), aligned(8), may_alias));

// The order of the operations is PyTorch's. `count` is a multiple of the lanes.
INLINED void adam_blocks(const struct folio_adam *adam, const double *gradient, double *mean, double *mean_square,
                         double *coordinates, size_t count) {
  const double fresh = 1 - adam->beta1, fresh_square = 1 - adam->beta2;
  for (size_t i = 0; i < count; i += folio_lanes) {
    const f64x8 slope = *(const f64x8_in_memory *)(gradient + i);
    f64x8 m = *(f64x8_in_memory *)(mean + i), v = *(f64x8_in_memory *)(mean_square + i);
    m += fresh * (slope - m);
    v = adam->beta2 * v + fresh_square * (slope * slope);
    *(f64x8_in_memory *)(mean + i) = m;
    *(f64x8_in_memory *)(mean_square + i) = v;
    *(f64x8_in_memory *)(coordinates + i) -=
        adam->step * (m / (__builtin_elementwise_sqrt(v) / adam->correction + adam->epsilon));
  }
}

static void adam_baseline(const struct folio_adam *adam, const double *gradient, double *mean, double *mean_square,
                          double *coordinates, size_t count) {
  adam_blocks(adam, gradient, mean, mean_square, coordinates, count);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v3")))
static void adam_v3(const struct folio_adam *adam, const double *gradient, double *mean, double *mean_square,
                    double *coordinates, size_t count) {
  adam_blocks(adam, gradient, mean, mean_square, coordinates, count);
}

__attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
static void adam_v4(const struct folio_adam *adam, const double *gradient, double *mean, double *mean_square,
                    double *coordinates, size_t count) {
  adam_blocks(adam, gradient, mean, mean_square, coordinates, count);
}
#else
#define adam_v3 adam_baseline
#define adam_v4 adam_baseline
#endif

void folio_adam_update(enum folio_level level, const struct folio_adam *adam, const double *gradient, double *mean,
                       double *mean_square, double *coordinates, size_t count) {
  static void (*const updates[])(const struct folio_adam *, const double *, double *, double *, double *, size_t) = {
      adam_baseline, adam_v3, adam_v4};
  updates[level](adam, gradient, mean, mean_square, coordinates, count);
}

void folio_momentum_update(double rate, double momentum, double keep, bool is_nesterov, const double *gradient, double *velocity,
                           double *coordinates, size_t count) {
  for (size_t i = 0; i < count; i++) {
    velocity[i] = momentum * velocity[i] + keep * gradient[i];
    const double direction = is_nesterov ? gradient[i] + momentum * velocity[i] : velocity[i];
    coordinates[i] -= rate * direction;
  }
}
