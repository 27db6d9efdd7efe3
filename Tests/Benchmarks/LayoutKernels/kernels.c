// Prints, for each level of this CPU, each precision and the dimensions 2 and 3, the ordered pairs per second of the pair forces, and
// those of the loop that one would write down, with the level's vectors and as many lanes as the compiler likes.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "CKernels.h"

enum { count = 1005, repeats = 20 };

static double *coordinates, *gradient, *sums, *totals, *row;
static float *singles, *columns, *scratch, *single_gradient;
static uint8_t *mask;
static uint16_t *single_mask;
static int32_t offsets[count + 1], neighbours[2 * count];
static volatile double sink;

// Every pair, no adjacency: in single precision, as a reader of the formula would have it.
#define LOOP(NAME, ATTRIBUTES)                                                                   \
  ATTRIBUTES static void NAME(size_t dimension, size_t stride, float epsilon) {                  \
    float all = 0;                                                                               \
    for (size_t i = 0; i < count; i++) {                                                         \
      float sum = 0, forces[3] = {0};                                                            \
      const float here[3] = {singles[i], singles[stride + i], dimension > 2 ? singles[2 * stride + i] : 0}; \
      for (size_t j = 0; j < count; j++) {                                                       \
        const float u = here[0] - singles[j], v = here[1] - singles[stride + j];                 \
        const float w = dimension > 2 ? here[2] - singles[2 * stride + j] : 0;                   \
        const float inverse = 1 / (u * u + v * v + w * w + epsilon);                             \
        const float square = inverse * inverse;                                                  \
        sum += inverse, forces[0] += square * u, forces[1] += square * v, forces[2] += square * w; \
      }                                                                                          \
      all += sum;                                                                                \
      for (size_t a = 0; a < dimension; a++) single_gradient[a * stride + i] = forces[a];        \
    }                                                                                            \
    sink = all;                                                                                  \
  }

// The order of the sums is left to the compiler, or it would not use vectors at all.
#pragma clang fp reassociate(on) contract(off)
LOOP(loop_baseline, )
#if defined(__x86_64__)
LOOP(loop_v3, __attribute__((target("arch=x86-64-v3"))))
LOOP(loop_v4, __attribute__((target("arch=x86-64-v4"), min_vector_width(512))))
#else
#define loop_v3 loop_baseline
#define loop_v4 loop_baseline
#endif

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void print(const char *name, enum folio_level level, size_t dimension, double time) {
  static const char *const levels[] = {"baseline", "v3", "v4"};
  printf("%s %s %zu %.6g\n", name, levels[level], dimension, (double)count * count * repeats / time);
}

static void measure(enum folio_level level, size_t dimension) {
  static void (*const loops[])(size_t, size_t, float) = {loop_baseline, loop_v3, loop_v4};
  const struct folio_pair_energy energy = {count, dimension, 1, 1, 0.01, 1e-6};
  const size_t single_stride = (count + folio_single_lanes - 1) / folio_single_lanes * folio_single_lanes;
  folio_narrow(&energy, coordinates, singles);
  double start = seconds(), repulsion;
  for (int n = 0; n < repeats; n++) {
    folio_pair_repulsion_single(level, &energy, singles, offsets, neighbours, gradient, &repulsion, columns, single_mask, scratch,
                                0, count);
    folio_add_columns(&energy, columns, totals, 0);
    folio_pair_attraction(&energy, coordinates, offsets, neighbours, totals, gradient, sums);
  }
  print("single", level, dimension, seconds() - start);
  start = seconds();
  for (int n = 0; n < repeats; n++)
    folio_pair_forces(level, &energy, coordinates, offsets, neighbours, gradient, sums, mask, row, 0, count);
  print("double", level, dimension, seconds() - start);
  start = seconds();
  for (int n = 0; n < repeats; n++) loops[level](dimension, single_stride, 1e-6f);
  print("loop", level, dimension, seconds() - start);
}

int main(void) {
  const size_t size = 3 * (count + folio_single_lanes);
  coordinates = calloc(size, sizeof(double)), gradient = calloc(size, sizeof(double)), sums = calloc(size, sizeof(double));
  totals = calloc(size, sizeof(double)), row = calloc(size, sizeof(double));
  singles = calloc(size, sizeof(float)), columns = calloc(size, sizeof(float)), scratch = calloc(512, sizeof(float));
  single_gradient = calloc(size, sizeof(float)), mask = calloc(size, 1), single_mask = calloc(size, sizeof(uint16_t));
  for (size_t i = 0; i < size; i++) coordinates[i] = rand() / (RAND_MAX / 40.0);
  // A path.
  for (int32_t i = 0; i < count; i++) {
    int32_t end = offsets[i];
    if (i > 0) neighbours[end++] = i - 1;
    if (i + 1 < count) neighbours[end++] = i + 1;
    offsets[i + 1] = end;
  }
  for (size_t dimension = 2; dimension <= 3; dimension++)
    for (int level = folio_level_baseline; level <= folio_level_v4; level++)
      if (folio_level_is_supported(level)) measure(level, dimension);
}
