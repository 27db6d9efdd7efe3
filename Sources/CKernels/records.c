#include <string.h>

#include "CKernels.h"

struct sink {
  uint8_t *end;
  enum folio_charset charset;
};

/// The Unicode scalars of the bytes 0x80 to 0x9F in windows-1252, which MySQL calls latin1; the five that it leaves out stand for
/// themselves there.
static const uint16_t windows_1252[32] = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,   0x17D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,   0x17E, 0x178};

static inline void put_scalar(struct sink *sink, uint32_t scalar) {
  uint8_t *end = sink->end;
  if (scalar < 0x80) {
    *end++ = (uint8_t)scalar;
  } else if (scalar < 0x800) {
    *end++ = (uint8_t)(0xC0 | scalar >> 6);
    *end++ = (uint8_t)(0x80 | (scalar & 0x3F));
  } else {
    *end++ = (uint8_t)(0xE0 | scalar >> 12);
    *end++ = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    *end++ = (uint8_t)(0x80 | (scalar & 0x3F));
  }
  sink->end = end;
}

static inline void put(struct sink *sink, uint8_t byte) {
  if (byte < 0x80 || sink->charset == folio_charset_utf8)
    *sink->end++ = byte;
  else
    put_scalar(sink, byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
}

static void put_all(struct sink *sink, const uint8_t *bytes, size_t count) {
  if (sink->charset == folio_charset_utf8) {
    memcpy(sink->end, bytes, count);
    sink->end += count;
  } else {
    for (size_t i = 0; i < count; i++) put(sink, bytes[i]);
  }
}

static inline int digit(uint8_t byte, int base) {
  int value = byte >= '0' && byte <= '9' ? byte - '0' : (byte | 0x20) >= 'a' ? (byte | 0x20) - 'a' + 10 : base;
  return value < base ? value : -1;
}

/// Reads at most `most` digits at bytes[*i], and returns their value, or -1 where there are none.
static int number(const uint8_t *bytes, size_t *i, size_t end, int base, int most) {
  int value = -1;
  for (int count = 0; count < most && *i < end; count++, ++*i) {
    int next = digit(bytes[*i], base);
    if (next < 0) break;
    value = (value < 0 ? 0 : value) * base + next;
  }
  return value;
}

/// The escapes of PostgreSQL behind the backslash, in COPY and in E'…'; the place behind.
static size_t put_copy_escape(struct sink *sink, const uint8_t *bytes, size_t i, size_t end) {
  static const char names[] = "bfnrtv", means[] = "\b\f\n\r\t\v";
  const char *name = memchr(names, bytes[i], 6);
  if (name) {
    *sink->end++ = (uint8_t)means[name - names];
    return i + 1;
  }
  size_t next = i + (bytes[i] == 'x');
  int value = number(bytes, &next, end, bytes[i] == 'x' ? 16 : 8, bytes[i] == 'x' ? 2 : 3);
  if (value < 0) {
    put(sink, bytes[i]);
    return i + 1;
  }
  put(sink, (uint8_t)value);
  return next;
}

/// The escapes of MySQL behind the backslash. `\%` and `\_` stay what they are.
static void put_escape(struct sink *sink, uint8_t byte) {
  switch (byte) {
  case '0': *sink->end++ = 0; break;
  case 'b': *sink->end++ = '\b'; break;
  case 'n': *sink->end++ = '\n'; break;
  case 'r': *sink->end++ = '\r'; break;
  case 't': *sink->end++ = '\t'; break;
  case 'Z': *sink->end++ = 0x1A; break;
  case '%':
  case '_':
    *sink->end++ = '\\';
    *sink->end++ = byte;
    break;
  default: put(sink, byte);
  }
}

/// The text of a string, without its quotes.
static void put_text(struct sink *sink, const uint8_t *bytes, size_t i, size_t end, uint8_t quote, bool has_escapes,
                     bool has_copy_escapes) {
  bool is_plain = !memchr(bytes + i, quote, end - i) && !(has_escapes && memchr(bytes + i, '\\', end - i));
  if (is_plain) return put_all(sink, bytes + i, end - i);
  while (i < end) {
    if (bytes[i] == quote) {
      put(sink, quote);
      i += 2;
    } else if (has_escapes && bytes[i] == '\\' && i + 1 < end) {
      if (has_copy_escapes) {
        i = put_copy_escape(sink, bytes, i + 1, end);
      } else {
        put_escape(sink, bytes[i + 1]);
        i += 2;
      }
    } else {
      put(sink, bytes[i++]);
    }
  }
}

/// The bytes that hexadecimal digits stand for, or binary ones; the first byte may have fewer of them.
static bool put_digits(struct sink *sink, const uint8_t *bytes, size_t i, size_t end, int base) {
  size_t width = base == 16 ? 2 : 8, first = (end - i) % width;
  if (first == 0) first = width;
  for (; i < end; first = width) {
    int value = 0;
    for (size_t stop = i + first; i < stop; i++) {
      int next = digit(bytes[i], base);
      if (next < 0) return false;
      value = value * base + next;
    }
    *sink->end++ = (uint8_t)value;
  }
  return true;
}

static bool is_word(const uint8_t *bytes, size_t count, const char *word) {
  if (count != strlen(word)) return false;
  for (size_t i = 0; i < count; i++)
    if ((bytes[i] | 0x20) != word[i]) return false;
  return true;
}

/// Whether the literal at start ..< end is NULL, else it is decoded; *is_valid is set to false where it is none.
static bool put_literal(struct sink *sink, const uint8_t *bytes, size_t start, size_t end, bool has_escapes,
                        bool *is_valid) {
  uint8_t first = bytes[start];
  if (first == '\'') {
    put_text(sink, bytes, start + 1, end - 1, '\'', has_escapes, false);
  } else if (bytes[end - 1] == '\'') {
    size_t open = start + (size_t)((const uint8_t *)memchr(bytes + start, '\'', end - start) - (bytes + start));
    uint8_t prefix = first | 0x20;
    bool is_single = open == start + 1;
    if (is_single && prefix == 'x') {
      *is_valid = put_digits(sink, bytes, open + 1, end - 1, 16);
    } else if (is_single && prefix == 'b' && has_escapes) {
      *is_valid = put_digits(sink, bytes, open + 1, end - 1, 2);
    } else if (is_single && prefix == 'e') {
      put_text(sink, bytes, open + 1, end - 1, '\'', true, true);
    } else {
      // b'…' of PostgreSQL is the text of its digits; what names its character set is not in that of the file.
      *is_valid = first == '_' || (is_single && (prefix == 'n' || prefix == 'b'));
      if (first == '_') sink->charset = folio_charset_utf8;
      put_text(sink, bytes, open + 1, end - 1, '\'', has_escapes, false);
    }
  } else if (first == '0' && end - start > 2 && bytes[start + 1] == 'x') {
    *is_valid = put_digits(sink, bytes, start + 2, end, 16);
  } else if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
    memcpy(sink->end, bytes + start, end - start);
    sink->end += end - start;
  } else if (is_word(bytes + start, end - start, "null")) {
    return true;
  } else if (is_word(bytes + start, end - start, "true") || is_word(bytes + start, end - start, "false")) {
    *sink->end++ = first | 0x20;
  } else {
    *is_valid = false;
  }
  return false;
}

/// Decodes a field, or says that it is NULL.
static bool put_field(struct sink *sink, enum folio_row_syntax syntax, const uint8_t *bytes, size_t start, size_t end,
                      bool *is_valid) {
  switch (syntax) {
  case folio_row_syntax_copy:
    if (end - start == 2 && bytes[start] == '\\' && bytes[start + 1] == 'N') return true;
    // A tab ends a field, so none is the quote that put_text would look for.
    put_text(sink, bytes, start, end, '\t', true, true);
    return false;
  case folio_row_syntax_csv:
    if (start < end && bytes[start] == '"') {
      start++;
      end--;
    }
    put_text(sink, bytes, start, end, '"', false, false);
    return start == end;
  default: return put_literal(sink, bytes, start, end, syntax == folio_row_syntax_escaped, is_valid);
  }
}

static uint8_t *put_length(uint8_t *end, size_t length) {
  for (; length >= 0x80; length >>= 7) *end++ = (uint8_t)(length | 0x80);
  *end++ = (uint8_t)length;
  return end;
}

size_t folio_encode_row(enum folio_row_syntax syntax, enum folio_charset charset, const uint8_t *bytes, const uint32_t *row,
                        const uint32_t *columns, size_t count, uint8_t *record, size_t *fault) {
  struct sink sink = {record, charset};
  for (size_t i = 0; i < count; i++) {
    uint8_t *start = sink.end;
    size_t from = row[1 + 2 * columns[i]], to = row[2 + 2 * columns[i]];
    // One byte for the length: more only where the text turns out to be that long.
    sink.end++;
    sink.charset = charset;
    bool is_valid = true, is_null = put_field(&sink, syntax, bytes, from, to, &is_valid);
    if (!is_valid) {
      *fault = from;
      return SIZE_MAX;
    }
    size_t length = (size_t)(sink.end - start) - 1;
    if (is_null) {
      *start = 0;
      sink.end = start + 1;
    } else if (length + 1 < 0x80) {
      *start = (uint8_t)(length + 1);
    } else {
      uint8_t head[10];
      size_t size = (size_t)(put_length(head, length + 1) - head);
      memmove(start + size, start + 1, length);
      memcpy(start, head, size);
      sink.end = start + size + length;
    }
  }
  return (size_t)(sink.end - record);
}
