#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

// The square of the Z order: along each axis so many steps, the digits of which are interleaved.
static unsigned bits_per_axis(size_t dimension) { return dimension == 2 ? 31 : 21; }

static uint64_t spread_over_two(uint64_t x) {
  x = (x | x << 16) & 0x0000ffff0000ffff;
  x = (x | x << 8) & 0x00ff00ff00ff00ff;
  x = (x | x << 4) & 0x0f0f0f0f0f0f0f0f;
  x = (x | x << 2) & 0x3333333333333333;
  return (x | x << 1) & 0x5555555555555555;
}

static uint64_t spread_over_three(uint64_t x) {
  x = (x | x << 32) & 0x001f00000000ffff;
  x = (x | x << 16) & 0x001f0000ff0000ff;
  x = (x | x << 8) & 0x100f00f00f00f00f;
  x = (x | x << 4) & 0x10c30c30c30c30c3;
  return (x | x << 2) & 0x1249249249249249;
}

// Morton codes in the smallest cube that holds all points; what is not finite counts as its corner.
static void set_codes(const struct folio_tree *t, const double *coordinates) {
  const size_t stride = (t->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  double least[3], extent = 0;
  for (size_t a = 0; a < t->dimension; a++) {
    const double *axis = coordinates + a * stride;
    double most = axis[0];
    least[a] = axis[0];
    for (size_t i = 1; i < t->count; i++) {
      if (axis[i] < least[a]) least[a] = axis[i];
      if (axis[i] > most) most = axis[i];
    }
    if (most - least[a] > extent) extent = most - least[a];
  }
  const double steps = (double)((uint64_t)1 << bits_per_axis(t->dimension));
  const double scale = extent > 0 ? steps / extent : 0;
  for (size_t i = 0; i < t->count; i++) {
    uint64_t code = 0;
    for (size_t a = 0; a < t->dimension; a++) {
      const double step = (coordinates[a * stride + i] - least[a]) * scale;
      const uint64_t digits = step > 0 ? (step < steps ? (uint64_t)step : (uint64_t)steps - 1) : 0;
      code |= (t->dimension == 2 ? spread_over_two(digits) : spread_over_three(digits)) << a;
    }
    t->codes[i] = code;
    t->order[i] = (int32_t)i;
  }
}

// Sorts codes and order by the codes, points of one code by their numbers: byte after byte, but for those that all have in common.
static void sort_codes(const struct folio_tree *t) {
  enum { passes = 8 };
  uint32_t counts[passes][256] = {{0}};
  for (size_t i = 0; i < t->count; i++)
    for (int pass = 0; pass < passes; pass++) counts[pass][t->codes[i] >> 8 * pass & 0xff]++;
  uint64_t *codes = t->codes, *sorted_codes = t->spare_codes;
  int32_t *order = t->order, *sorted_order = t->places;
  for (int pass = 0; pass < passes; pass++) {
    uint32_t *count = counts[pass];
    if (count[codes[0] >> 8 * pass & 0xff] == t->count) continue;
    uint32_t start = 0;
    for (int digit = 0; digit < 256; digit++) {
      const uint32_t next = start + count[digit];
      count[digit] = start;
      start = next;
    }
    for (size_t i = 0; i < t->count; i++) {
      const uint32_t place = count[codes[i] >> 8 * pass & 0xff]++;
      sorted_codes[place] = codes[i];
      sorted_order[place] = order[i];
    }
    uint64_t *const old_codes = codes;
    int32_t *const old_order = order;
    codes = sorted_codes, order = sorted_order;
    sorted_codes = old_codes, sorted_order = old_order;
  }
  if (codes == t->codes) return;
  for (size_t i = 0; i < t->count; i++) {
    t->codes[i] = codes[i];
    t->order[i] = order[i];
  }
}

// The first place in low ..< high whose code is not below `code`.
static size_t place_of(const uint64_t *codes, size_t low, size_t high, uint64_t code) {
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (codes[middle] < code)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// Divides the points into cells, in preorder; the number of cells, or that with which the capacity was passed.
static size_t divide(const struct folio_tree *t) {
  struct { size_t first, last, parent; } pending[8 * 32];
  size_t depth = 0, cells = 0;
  pending[depth++] = (typeof(pending[0])){0, t->count, SIZE_MAX};
  while (depth > 0) {
    const typeof(pending[0]) part = pending[--depth];
    const size_t cell = cells++;
    if (cells > t->capacity) return cells;
    t->firsts[cell] = (int32_t)part.first;
    t->lasts[cell] = (int32_t)part.last;
    t->parents[cell] = part.parent == SIZE_MAX ? -1 : (int32_t)part.parent;
    const uint64_t different = t->codes[part.first] ^ t->codes[part.last - 1];
    if (part.last - part.first <= folio_leaf || different == 0) continue;
    // The level of the highest digit in which the codes differ: every cell that is divided has two children at least.
    const unsigned level = (unsigned)(63 - __builtin_clzll(different)) / (unsigned)t->dimension;
    const unsigned shift = level * (unsigned)t->dimension;
    const unsigned children = 1u << t->dimension;
    const uint64_t base = t->codes[part.first] >> (shift + t->dimension) << (shift + t->dimension);
    size_t last = part.last;
    for (unsigned child = children; child-- > 0;) {
      const size_t first = place_of(t->codes, part.first, last, base | (uint64_t)child << shift);
      if (first < last) pending[depth++] = (typeof(pending[0])){first, last, cell};
      last = first;
    }
  }
  return cells;
}

// Mass, centre of mass, largest distance of a point from it, and Σ mass h hᵀ with h the place of a point relative to it.
static void set_moments(const struct folio_tree *t, size_t cells) {
  const size_t dimension = t->dimension;
  int32_t *const ends = t->skips;
  for (size_t cell = 0; cell < cells; cell++) ends[cell] = (int32_t)cell + 1;
  for (size_t cell = cells; cell-- > 1;)
    if (ends[cell] > ends[t->parents[cell]]) ends[t->parents[cell]] = ends[cell];
  for (size_t cell = cells; cell-- > 0;) {
    struct folio_cell here = {0};
    const bool is_leaf = ends[cell] == (int32_t)cell + 1;
    const int32_t begin = is_leaf ? t->firsts[cell] : (int32_t)cell + 1;
    const int32_t end = is_leaf ? t->lasts[cell] : ends[cell];
    for (int32_t part = begin; part < end; part = is_leaf ? part + 1 : ends[part]) {
      const double mass = is_leaf ? t->masses[part] : t->cells[part].mass;
      here.mass += mass;
      for (size_t a = 0; a < dimension; a++)
        here.centre[a] += mass * (is_leaf ? t->points[a * t->count + (size_t)part] : t->cells[part].centre[a]);
    }
    for (size_t a = 0; a < dimension; a++) here.centre[a] /= here.mass;
    for (int32_t part = begin; part < end; part = is_leaf ? part + 1 : ends[part]) {
      const double mass = is_leaf ? t->masses[part] : t->cells[part].mass;
      double h[3], square = 0;
      for (size_t a = 0; a < dimension; a++) {
        h[a] = (is_leaf ? t->points[a * t->count + (size_t)part] : t->cells[part].centre[a]) - here.centre[a];
        square += h[a] * h[a];
      }
      const double reach = __builtin_sqrt(square) + (is_leaf ? 0 : t->cells[part].radius);
      if (reach > here.radius) here.radius = reach;
      size_t k = 0;
      for (size_t a = 0; a < dimension; a++)
        for (size_t b = a; b < dimension; b++, k++)
          here.second[k] += mass * h[a] * h[b] + (is_leaf ? 0 : t->cells[part].second[k]);
    }
    t->cells[cell] = here;
  }
}

size_t folio_grow_tree(const struct folio_tree *tree, const double *coordinates, const double *masses) {
  if (tree->count == 0) return 0;
  const size_t stride = (tree->count + folio_lanes - 1) / folio_lanes * folio_lanes;
  set_codes(tree, coordinates);
  sort_codes(tree);
  const size_t cells = divide(tree);
  if (cells > tree->capacity) return cells;
  for (size_t place = 0; place < tree->count; place++) {
    const size_t i = (size_t)tree->order[place];
    tree->places[i] = (int32_t)place;
    tree->masses[place] = masses[i];
    for (size_t a = 0; a < tree->dimension; a++) tree->points[a * tree->count + place] = coordinates[a * stride + i];
  }
  set_moments(tree, cells);
  return cells;
}
