// Programs that compute blocks of numbers, and their sums over pairs of points.
#pragma once
#include "CKernels.h"

/// What an instruction of a block program does to the numbers of a block, lane by lane: t is its target, a, b, c the registers that it
/// reads, k its constant.
enum folio_operation {
  folio_op_fill,                    // t = k
  folio_op_copy,                    // t = a
  folio_op_add,                     // t = a + b
  folio_op_add_constant,            // t = a + k
  folio_op_subtract,                // t = a - b
  folio_op_subtract_from_constant,  // t = k - a
  folio_op_multiply,                // t = a b
  folio_op_multiply_constant,       // t = a k
  folio_op_reciprocal,              // t = 1 / a
  folio_op_reciprocal_of_sum,       // t = 1 / (a + k)
  folio_op_reciprocal_or_zero,      // t = 1 / a, or 0 where a is 0
  folio_op_square_root,
  folio_op_absolute,
  folio_op_sign,                    // t = -1, 0 or 1
  folio_op_minimum,                 // of a and b; NaN if either is
  folio_op_maximum,
  folio_op_keep_if_at_most,         // t = c where a ≤ b, else 0
  folio_op_keep_if_above,           // t = c where a > b, else 0
  folio_op_exponential,
  folio_op_logarithm,
  folio_op_sine,                    // NaN beyond 2²⁰ radians
  folio_op_cosine,                  // NaN beyond 2²⁰ radians
  folio_op_hyperbolic_tangent,
};

struct folio_instruction {
  uint16_t operation, target, a, b, c;
  double constant;
};

/// Numbers in a register of a block program, in either precision.
enum { folio_program_block = 256 };

enum { folio_program_slack = 16 };

/// Runs a program over the first lanes of its registers, each of which is a block of doubles, one behind the other.
void folio_run_program(enum folio_level level, const struct folio_instruction *instructions, size_t count, double *registers,
                       size_t width);

/// How far two points are from each other; gradients are along the direction in which that grows with the first of them.
enum folio_metric {
  folio_squared_euclidean,  // Σ (x_i - x_j)²; direction x_i - x_j
  folio_manhattan,          // Σ |x_i - x_j|; direction the sign of x_i - x_j
  folio_one_less_product,   // 1 - Σ x_i x_j; direction x_j
};

enum { folio_dimension_limit = 65 };

/// The registers that a program over pairs of points finds filled.
enum folio_input {
  folio_distance_register,
  folio_here_register,    // the attribute of point i
  folio_there_register,   // the attribute of point j
  folio_weight_register,  // of the pair: that of an adjacency, else 1; of a pair with a length, 1 over its square
  folio_length_register,
  folio_input_count,
};

/// A function of the distance of two points, summed over ordered pairs of different points.
struct folio_pair_program {
  size_t count, dimension;
  enum folio_metric metric;
  const struct folio_instruction *instructions;
  size_t instruction_count;
  /// The registers where the program leaves the function's value and, as a product of two, the factor of the direction. It writes them
  /// itself; they may be one.
  uint16_t value, slope, slope_factor;
  /// Bit r: the program reads register r.
  uint32_t uses;
  /// Whether adjacent points are no pairs.
  bool skips_neighbours;
  /// As for folio_pair_forces; the neighbours of each point ascend. Weights: of each adjacency.
  const int32_t *offsets, *neighbours;
  const double *weights;
  /// count × count, or null: the length of each pair, 0 where it has none.
  const uint16_t *lengths;
};

/// Computes, of the points first ..< last, the sum of the function over the pairs that begin there, and of slope times direction, laid
/// out as for folio_pair_forces. Attributes are padded like an axis. Registers: overwritten, for each thread its own, with
/// folio_program_slack numbers more than the blocks, so that they can be aligned.
void folio_program_rows(enum folio_level level, const struct folio_pair_program *pairs, const double *coordinates,
                        const double *attributes, double *gradient, double *sums, double *registers, size_t first, size_t last);

/// The same in single precision, added up in double; coordinates as folio_narrow leaves them.
void folio_program_rows_single(enum folio_level level, const struct folio_pair_program *pairs, const float *coordinates,
                               const float *attributes, double *gradient, double *sums, float *registers, size_t first,
                               size_t last);
