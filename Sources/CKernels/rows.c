#include <string.h>

#include "CKernels.h"

static const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;

/// The top bit of the first byte of `word` that is `byte`, and of none before it.
static inline uint64_t matches(uint64_t word, uint8_t byte) {
  uint64_t difference = word ^ ones * byte;
  return (difference - ones) & ~difference & tops;
}

/// The first place of one of the bytes, or `end`.
static inline __attribute__((always_inline)) size_t find(const uint8_t *bytes, size_t i, size_t end, const uint8_t *any,
                                                         size_t count) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  for (; i + 8 <= end; i += 8) {
    uint64_t word, found = 0;
    memcpy(&word, bytes + i, 8);
    for (size_t k = 0; k < count; k++) found |= matches(word, any[k]);
    if (found) return i + (size_t)__builtin_ctzll(found) / 8;
  }
#endif
  for (; i < end; i++)
    for (size_t k = 0; k < count; k++)
      if (bytes[i] == any[k]) return i;
  return end;
}

static inline bool is_space(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

static inline size_t skip_space(const uint8_t *bytes, size_t i, size_t end) {
  while (i < end && is_space(bytes[i])) i++;
  return i;
}

/// Behind the closing quote of the string whose first character is at `i`, or `end` + 1 where it does not end before `end`. A quote
/// at the very end may be half of two.
static inline size_t skip_string(const uint8_t *bytes, size_t i, size_t end, bool has_escapes) {
  static const uint8_t both[] = {'\'', '\\'};
  while (true) {
    i = find(bytes, i, end, both, has_escapes ? 2 : 1);
    if (i + 1 >= end) return end + 1;
    if (bytes[i] == '\\') {
      i += 2;
    } else if (bytes[i + 1] == '\'') {
      i += 2;
    } else {
      return i + 1;
    }
  }
}

static inline bool is_literal(uint8_t byte) {
  return byte > ' ' && byte != ',' && byte != '(' && byte != ')' && byte != '\'' && byte != ';' && byte != 0x7F;
}

/// Reads the row whose opening parenthesis is at `i`; the place behind it, 0 where the bytes end within it, or a fault at *fault.
static size_t scan_tuple(const uint8_t *bytes, size_t i, size_t end, bool has_escapes, size_t columns, uint32_t *row,
                         size_t *fault) {
  row[0] = (uint32_t)i++;
  for (size_t column = 0;; column++) {
    i = skip_space(bytes, i, end);
    size_t start = i;
    while (i < end && is_literal(bytes[i])) i++;
    size_t literal = i;
    // _binary 'text': the only literal with a space in it.
    if (literal > start && bytes[start] == '_') i = skip_space(bytes, i, end);
    if (i >= end) return 0;
    if (bytes[i] == '\'') {
      bool is_escape = literal == start + 1 && (bytes[start] | 0x20) == 'e';
      i = skip_string(bytes, i + 1, end, has_escapes || is_escape);
      if (i > end) return 0;
      literal = i;
    }
    if (literal == start || column == columns) {
      *fault = start;
      return 0;
    }
    row[1 + 2 * column] = (uint32_t)start;
    row[2 + 2 * column] = (uint32_t)literal;
    i = skip_space(bytes, literal, end);
    if (i >= end) return 0;
    if (bytes[i] == ')' && column + 1 == columns) return row[1 + 2 * columns] = (uint32_t)(i + 1);
    if (bytes[i] != ',') {
      *fault = i;
      return 0;
    }
    i++;
  }
}

static struct folio_row_scan scan_tuples(const uint8_t *bytes, size_t i, size_t end, bool has_escapes, size_t columns,
                                         uint32_t *rows, size_t capacity) {
  size_t count = 0;
  while (true) {
    // Between two rows: a comma, if there was a row before this call it was read by it.
    size_t open = skip_space(bytes, i, end);
    if (open < end && bytes[open] == ',') open = skip_space(bytes, open + 1, end);
    if (open >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
    if (bytes[open] != '(') return (struct folio_row_scan){count, i, folio_row_end};
    if (count == capacity) return (struct folio_row_scan){count, i, folio_row_full};
    size_t fault = SIZE_MAX;
    size_t next = scan_tuple(bytes, open, end, has_escapes, columns, rows + count * (2 * columns + 2), &fault);
    if (fault != SIZE_MAX) return (struct folio_row_scan){count, fault, folio_row_fault};
    if (next == 0) return (struct folio_row_scan){count, i, folio_row_incomplete};
    i = next;
    count++;
  }
}

static struct folio_row_scan scan_lines(const uint8_t *bytes, size_t i, size_t end, size_t columns, uint32_t *rows,
                                        size_t capacity) {
  static const uint8_t any[] = {'\t', '\n', '\\'};
  for (size_t count = 0;; count++) {
    if (i + 1 < end && bytes[i] == '\\' && bytes[i + 1] == '.')
      return (struct folio_row_scan){count, i, folio_row_end};
    if (i >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
    if (count == capacity) return (struct folio_row_scan){count, i, folio_row_full};
    uint32_t *row = rows + count * (2 * columns + 2);
    row[0] = (uint32_t)i;
    size_t place = i;
    for (size_t column = 0;; column++) {
      size_t start = place;
      while (true) {
        place = find(bytes, place, end, any, 3);
        if (place >= end || bytes[place] != '\\') break;
        place += 2;
      }
      if (place >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
      if (column == columns) return (struct folio_row_scan){count, start, folio_row_fault};
      row[1 + 2 * column] = (uint32_t)start;
      row[2 + 2 * column] = (uint32_t)place;
      if (bytes[place++] == '\t') continue;
      // A table without columns has one field of no bytes in every line.
      if (column + 1 != columns) return (struct folio_row_scan){count, place - 1, folio_row_fault};
      break;
    }
    row[1 + 2 * columns] = (uint32_t)place;
    i = place;
  }
}

static struct folio_row_scan scan_csv(const uint8_t *bytes, size_t i, size_t end, size_t columns, uint32_t *rows,
                                      size_t capacity) {
  static const uint8_t any[] = {',', '\n', '"', '\r'};
  for (size_t count = 0;; count++) {
    while (i < end && (bytes[i] == '\n' || bytes[i] == '\r')) i++;
    if (i >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
    if (count == capacity) return (struct folio_row_scan){count, i, folio_row_full};
    uint32_t *row = rows + count * (2 * columns + 2);
    row[0] = (uint32_t)i;
    size_t place = i;
    for (size_t column = 0;; column++) {
      size_t start = place;
      if (place < end && bytes[place] == '"') {
        place++;
        while (true) {
          place = find(bytes, place, end, any + 2, 1);
          if (place + 1 >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
          if (bytes[place + 1] != '"') break;
          place += 2;
        }
        place++;
      } else {
        place = find(bytes, place, end, any, 4);
        if (place >= end) return (struct folio_row_scan){count, i, folio_row_incomplete};
      }
      if (column == columns) return (struct folio_row_scan){count, start, folio_row_fault};
      row[1 + 2 * column] = (uint32_t)start;
      row[2 + 2 * column] = (uint32_t)place;
      if (bytes[place] == ',') {
        place++;
        continue;
      }
      if ((bytes[place] != '\n' && bytes[place] != '\r') || column + 1 != columns)
        return (struct folio_row_scan){count, place, folio_row_fault};
      break;
    }
    // With the first byte of the line end: otherwise `a,1` would be the front of `a,12`.
    row[1 + 2 * columns] = (uint32_t)(place + 1);
    i = place + 1;
  }
}

struct folio_row_scan folio_scan_rows(enum folio_row_syntax syntax, const uint8_t *bytes, size_t start, size_t end,
                                      size_t columns, uint32_t *rows, size_t capacity) {
  switch (syntax) {
  case folio_row_syntax_copy: return scan_lines(bytes, start, end, columns, rows, capacity);
  case folio_row_syntax_csv: return scan_csv(bytes, start, end, columns, rows, capacity);
  default: return scan_tuples(bytes, start, end, syntax == folio_row_syntax_escaped, columns, rows, capacity);
  }
}

size_t folio_skip_rows(const uint8_t *bytes, size_t start, size_t end, bool has_escapes, bool *in_string, size_t *rest) {
  static const uint8_t outside[] = {'\'', ';'}, inside[] = {'\'', '\\'};
  size_t i = start;
  *rest = end;
  while (i < end) {
    if (*in_string) {
      i = find(bytes, i, end, inside, has_escapes ? 2 : 1);
      if (i == end) break;
      // A quote or a backslash at the very end says nothing without the byte behind it.
      if (i + 1 == end) {
        *rest = i;
        break;
      }
      if (bytes[i] == '\\' || bytes[i + 1] == '\'') {
        i += 2;
      } else {
        i++;
        *in_string = false;
      }
    } else {
      i = find(bytes, i, end, outside, 2);
      if (i == end || bytes[i] == ';') return i;
      *in_string = true;
      i++;
    }
  }
  return end;
}

size_t folio_common_prefix(const uint8_t *a, const uint8_t *b, size_t count) {
  size_t i = 0;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  for (; i + 32 <= count; i += 32)
    if (memcmp(a + i, b + i, 32)) break;
  for (; i + 8 <= count; i += 8) {
    uint64_t left, right;
    memcpy(&left, a + i, 8);
    memcpy(&right, b + i, 8);
    if (left != right) return i + (size_t)__builtin_ctzll(left ^ right) / 8;
  }
#endif
  while (i < count && a[i] == b[i]) i++;
  return i;
}

static inline uint64_t fold(uint64_t a, uint64_t b) {
  __uint128_t product = (__uint128_t)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t load(const uint8_t *bytes, size_t count) {
  uint64_t word = 0;
  for (size_t i = 0; i < count; i++) word |= (uint64_t)bytes[i] << (8 * i);
  return word;
}

static inline uint64_t load8(const uint8_t *bytes) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
#else
  return load(bytes, 8);
#endif
}

uint64_t folio_hash(const uint8_t *bytes, size_t count) {
  uint64_t hash = 0x9E3779B97F4A7C15u ^ count;
  size_t i = 0;
  for (; i + 16 <= count; i += 16)
    hash = fold(load8(bytes + i) ^ 0xA0761D6478BD642Fu, load8(bytes + i + 8) ^ hash);
  size_t rest = count - i;
  uint64_t low = rest >= 8 ? load8(bytes + i) : load(bytes + i, rest);
  uint64_t high = rest > 8 ? load(bytes + i + 8, rest - 8) : 0;
  hash = fold(low ^ 0xE7037ED1A0B428DBu, high ^ hash);
  return fold(hash ^ 0x8EBC6AF09C88C6E3u, 0x589965CC75374CC3u);
}
