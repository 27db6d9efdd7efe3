// Elementary functions of eight doubles at once, each within two units in the last place. Only operations that IEEE 754 rounds
// correctly, none of them fused, so that every level gives the same bits. The reductions are those of `Elementary` in Swift and of
// fdlibm (Sun Microsystems 1993), the series Taylor's.
#pragma once
#include "pair_problem.h"

#pragma STDC FP_CONTRACT OFF

typedef double f64x8 __attribute__((vector_size(64)));
typedef int64_t i64x8 __attribute__((vector_size(64)));

// Adding and taking away 1.5 · 2⁵² rounds to the nearest integer, which is then in the low bits of the sum.
static const double rounding = 0x1.8p52;
// Beyond so many radians the reduction of sines and cosines would lose digits: they are NaN.
static const double radian_limit = 0x1p20;

// a where the mask is set, else b.
INLINED void choose(f64x8 *result, const i64x8 *mask, const f64x8 *a, const f64x8 *b) {
  *result = (f64x8)(((i64x8)*a & *mask) | ((i64x8)*b & ~*mask));
}

INLINED void choose_constant(f64x8 *x, const i64x8 *mask, double value) {
  const f64x8 values = {value, value, value, value, value, value, value, value};
  choose(x, mask, &values, x);
}

// x 2ᵏ in two steps, so that what overflows, or is subnormal, is met at the end.
INLINED void scale(f64x8 *x, const i64x8 *k) {
  const i64x8 half = *k >> 1;
  *x = *x * (f64x8)((half + 1023) << 52) * (f64x8)((*k - half + 1023) << 52);
}

// x = k ln 2 + r; eʳ - 1 as r + rest.
INLINED void reduce_exponent(const f64x8 *x, i64x8 *k, f64x8 *r, f64x8 *rest) {
  const f64x8 shifted = *x * 0x1.71547652b82fep0 + rounding;
  *k = (i64x8)shifted - 0x4338000000000000;
  const f64x8 multiple = shifted - rounding;
  const f64x8 high = *x - multiple * 0x1.62e42fefa3800p-1;
  const f64x8 low = multiple * 0x1.ef35793c76730p-45;
  *r = high - low;
  f64x8 series = *r * (1.0 / 6227020800) + 1.0 / 479001600;
  series = series * *r + 1.0 / 39916800;
  series = series * *r + 1.0 / 3628800;
  series = series * *r + 1.0 / 362880;
  series = series * *r + 1.0 / 40320;
  series = series * *r + 1.0 / 5040;
  series = series * *r + 1.0 / 720;
  series = series * *r + 1.0 / 120;
  series = series * *r + 1.0 / 24;
  series = series * *r + 1.0 / 6;
  series = series * *r + 1.0 / 2;
  *rest = ((high - *r) - low) + *r * *r * series;
}

INLINED void exponential_lanes(f64x8 *x) {
  const i64x8 is_above = *x > 710.0, is_below = *x < -746.0;
  choose_constant(x, &is_above, 710);
  choose_constant(x, &is_below, -746);
  i64x8 k;
  f64x8 r, rest;
  reduce_exponent(x, &k, &r, &rest);
  *x = 1.0 + (r + rest);
  scale(x, &k);
}

// 1 - 2/(e^2|x| + 1), of which e^2|x| - 1 is computed without cancellation.
INLINED void hyperbolic_tangent_lanes(f64x8 *x) {
  const i64x8 sign = (i64x8)*x & INT64_MIN;
  f64x8 twice = (f64x8)((i64x8)*x ^ sign) * 2.0;
  const i64x8 is_one = twice > 44.0;
  choose_constant(&twice, &is_one, 44);
  i64x8 k;
  f64x8 r, rest;
  reduce_exponent(&twice, &k, &r, &rest);
  const f64x8 power = (f64x8)((k + 1023) << 52);
  const f64x8 less_one = power * (r + rest) + (power - 1.0);
  *x = (f64x8)((i64x8)(less_one / (less_one + 2.0)) | sign);
}

// x = 2ᵏ (1 + f) with 1 + f between √½ and √2; log(1 + f) = f - (f²/2 - s (f²/2 + R(s²))) for s = f/(2 + f).
INLINED void logarithm_lanes(f64x8 *x) {
  const i64x8 is_zero = *x == 0.0, is_negative = *x < 0.0, is_special = ~(*x < __builtin_inf());
  const f64x8 given = *x;
  const i64x8 is_subnormal = given < 0x1p-1022;
  const f64x8 larger = given * 0x1p54;
  f64x8 normal;
  choose(&normal, &is_subnormal, &larger, &given);
  const i64x8 bits = (i64x8)normal - 0x3fe6a09e667f3bcd;
  const i64x8 exponent = (bits >> 52) - (is_subnormal & 54);
  const f64x8 m = (f64x8)((i64x8)normal - (bits >> 52 << 52));
  const f64x8 k = (f64x8)(exponent + 0x4338000000000000) - rounding;
  const f64x8 f = m - 1.0;
  const f64x8 s = f / (2.0 + f);
  const f64x8 z = s * s;
  f64x8 series = z * (2.0 / 27) + 2.0 / 25;
  series = series * z + 2.0 / 23;
  series = series * z + 2.0 / 21;
  series = series * z + 2.0 / 19;
  series = series * z + 2.0 / 17;
  series = series * z + 2.0 / 15;
  series = series * z + 2.0 / 13;
  series = series * z + 2.0 / 11;
  series = series * z + 2.0 / 9;
  series = series * z + 2.0 / 7;
  series = series * z + 2.0 / 5;
  series = series * z + 2.0 / 3;
  const f64x8 half_square = 0.5 * f * f;
  *x = k * 0x1.62e42fefa3800p-1 - ((half_square - (s * (half_square + z * series) + k * 0x1.ef35793c76730p-45)) - f);
  // Infinity stays, and so does NaN.
  choose(x, &is_special, &given, x);
  choose_constant(x, &is_zero, -__builtin_inf());
  choose_constant(x, &is_negative, __builtin_nan(""));
}

// x = quadrant π/2 + (r + rest); the sine, or for a shift of one quadrant the cosine.
INLINED void sine_lanes(f64x8 *x, int64_t shift) {
  const i64x8 is_inside = (*x <= radian_limit) & (*x >= -radian_limit);
  f64x8 inside = (f64x8)((i64x8)*x & is_inside);
  const f64x8 shifted = inside * 0x1.45f306dc9c883p-1 + rounding;
  const i64x8 quadrant = (i64x8)shifted + shift;
  const f64x8 k = shifted - rounding;
  // π/2 in parts of 33 bits, whose products with k are exact.
  const f64x8 first = inside - k * 0x1.921fb544p0;
  const f64x8 second = first - k * 0x1.0b4611a6p-34;
  const f64x8 low = k * 0x1.3198a2ep-69 + k * 0x1.b839a252049c1p-104 - ((first - second) - k * 0x1.0b4611a6p-34);
  const f64x8 r = second - low;
  const f64x8 rest = (second - r) - low;
  const f64x8 z = r * r;
  f64x8 sine = z * (1.0 / 355687428096000) - 1.0 / 1307674368000;
  sine = sine * z + 1.0 / 6227020800;
  sine = sine * z - 1.0 / 39916800;
  sine = sine * z + 1.0 / 362880;
  sine = sine * z - 1.0 / 5040;
  sine = sine * z + 1.0 / 120;
  sine = sine * z - 1.0 / 6;
  sine = r + (rest * (1.0 - 0.5 * z) + r * z * sine);
  f64x8 cosine = z * (1.0 / 20922789888000) - 1.0 / 87178291200;
  cosine = cosine * z + 1.0 / 479001600;
  cosine = cosine * z - 1.0 / 3628800;
  cosine = cosine * z + 1.0 / 40320;
  cosine = cosine * z - 1.0 / 720;
  cosine = cosine * z + 1.0 / 24;
  const f64x8 leading = 1.0 - 0.5 * z;
  cosine = leading + (((1.0 - leading) - 0.5 * z) + (z * z * cosine - r * rest));
  const i64x8 is_cosine = (quadrant & 1) != 0;
  choose(x, &is_cosine, &cosine, &sine);
  *x = (f64x8)((i64x8)*x ^ (quadrant & 2) << 62);
  const i64x8 is_outside = ~is_inside;
  choose_constant(x, &is_outside, __builtin_nan(""));
}
