#pragma once
#include <stddef.h>
#include <stdint.h>

// Matrix products and the small layers around them, for one thread.
//
// Every output element is one chain of fused multiply-adds in the order of the inner dimension,
// started from its bias, whatever the instruction set, the number of rows or where a row stands:
// all tiers give the same bits. `Benchmarks/Kernels` compares them with OpenBLAS.
//
// Weights are packed in panels of 16 outputs: panel p holds, for each input i in order, the
// weights of outputs 16p..16p+15, so that one register holds one step of 16 chains. Outputs are
// padded with zeros to whole panels.

/// An instruction set to compute with. All give the same results.
typedef enum {
  /// Any processor. On x86-64 without FMA the fused product is computed exactly in double.
  ENTENTE_TIER_PORTABLE = 0,
  /// x86-64 with AVX2 and FMA.
  ENTENTE_TIER_AVX2 = 1,
  /// x86-64 with AVX-512F.
  ENTENTE_TIER_AVX512 = 2,
} EntenteTier;

/// The number of outputs in a panel.
enum { ENTENTE_PANEL = 16 };
/// The most panels that `entente_maxout_norm` takes.
enum { ENTENTE_MAXOUT_PANELS = 32 };
/// The most values (pieces × width) of a hidden state.
enum { ENTENTE_HIDDEN = 512 };

/// The fastest tier that this processor has.
EntenteTier entente_best_tier(void);

/// out[r] = bias + x[r]·W for `rows` rows of `inner` values, `stride` values apart.
void entente_affine(
  EntenteTier tier, const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  size_t panel_count, const float *bias, float *out, size_t out_stride);

/// out[r] = layernorm(max over pieces(bias + x[r]·W)) + residual[r].
///
/// Outputs are piece-major: piece p of unit u is output p·width + u; `width` is a multiple of 16.
/// `residual` may be null. `out` must overlap neither `x` nor `residual`.
void entente_maxout_norm(
  EntenteTier tier, const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  const float *bias, size_t pieces, size_t width, const float *gain, const float *shift,
  const float *residual, size_t residual_stride, float *out, size_t out_stride);

/// out = the sum of four rows of a table, in that order; `width` is a multiple of 16.
void entente_sum_of_four(
  EntenteTier tier, const float *table, size_t width, const uint32_t rows[4], float *out);

/// Scores of all moves in one parser state.
///
/// `table` holds for each token and slot `pieces`·`width` values, piece-major; a slot without a
/// token (negative) takes its row of `absent`. The hidden state is the maximum over the pieces of
/// the slots' sum plus `bias`; `scores` (whole panels) is upper_bias + hidden·upper.
void entente_state_scores(
  EntenteTier tier, const float *table, const float *absent, const int32_t *tokens, size_t slots,
  size_t pieces, size_t width, const float *bias, const float *upper, size_t upper_panels,
  const float *upper_bias, float *scores);
