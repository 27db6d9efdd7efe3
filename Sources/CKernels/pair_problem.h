// What the kernels of both precisions share.
#pragma once
#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

// What the public functions were given.
struct problem {
  struct folio_pair_energy energy;
  size_t stride;
  const double *coordinates;
  const int32_t *offsets, *neighbours;
  double *gradient, *attraction, *repulsion, *centralization;
  uint8_t *mask;
};

INLINED struct problem problem_of(const struct folio_pair_energy *energy, const double *coordinates,
                                  const int32_t *offsets, const int32_t *neighbours, double *gradient, double *sums,
                                  uint8_t *mask) {
  const size_t stride = (energy->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  return (struct problem){
      .energy = *energy,
      .stride = stride,
      .coordinates = coordinates,
      .offsets = offsets,
      .neighbours = neighbours,
      .gradient = gradient,
      .attraction = sums,
      .repulsion = sums + stride,
      .centralization = sums + 2 * stride,
      .mask = mask,
  };
}

// Bits of pairs that count: all but the padding, and for the time of a row all but its own point and its neighbours.
INLINED void set_mask(const struct problem *p, size_t byte_count) {
  for (size_t byte = 0; byte < byte_count; byte++) {
    const size_t left = p->energy.count > byte * 8 ? p->energy.count - byte * 8 : 0;
    p->mask[byte] = left >= 8 ? 0xff : (uint8_t)((1 << left) - 1);
  }
}

INLINED void flip_neighbours(const struct problem *p, size_t i) {
  p->mask[i / 8] ^= (uint8_t)(1 << i % 8);
  for (int32_t k = p->offsets[i]; k < p->offsets[i + 1]; k++) {
    const size_t j = (size_t)p->neighbours[k];
    p->mask[j / 8] ^= (uint8_t)(1 << j % 8);
  }
}

// Σ |x_i - x_j|² over the neighbours, |x_i|², and the gradient, in whose place the repulsion's sums Σ (x_i - x_j) / (D + epsilon)²
// stand.
INLINED void attract(const struct problem *p, size_t i) {
  const struct folio_pair_energy *e = &p->energy;
  double attraction = 0, centralization = 0;
  for (size_t a = 0; a < p->energy.dimension; a++) {
    const double *axis = p->coordinates + a * p->stride;
    const double here = axis[i];
    double pull = 0, square = 0;
    for (int32_t k = p->offsets[i]; k < p->offsets[i + 1]; k++) {
      const double difference = here - axis[p->neighbours[k]];
      pull += difference;
      square += difference * difference;
    }
    attraction += square;
    centralization += here * here;
    double *gradient = p->gradient + a * p->stride + i;
    // An ordered pair and its mirror image both change with x_i: hence twice the derivative of 2 (x_i - x_j).
    *gradient = 4 * (e->attraction * pull - e->repulsion * *gradient) + 2 * (e->centralization * here);
  }
  p->attraction[i] = attraction;
  p->centralization[i] = centralization;
}
