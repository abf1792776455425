#include "kernels.h"

// A product and a sum are fused only where FUSED says so, else tiers would differ.
#pragma STDC FP_CONTRACT OFF

typedef float lanes __attribute__((ext_vector_type(ENTENTE_PANEL)));
/// The same, at any address.
typedef float loose_lanes __attribute__((ext_vector_type(ENTENTE_PANEL), aligned(4)));

#if defined(__x86_64__)

// 512-bit registers: 8 rows × 3 panels fill 24 of the 32.
#define TIER(name) name##_avx512
#define ROWS 8
#define PANELS 3
#define FUSED(acc, x, y) acc = __builtin_elementwise_fma(x, y, acc)
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#include "tier.h"
#pragma clang attribute pop

// 256-bit registers: 6 rows × 1 panel (two registers) fill 12 of the 16.
#define TIER(name) name##_avx2
#define ROWS 6
#define PANELS 1
#define FUSED(acc, x, y) acc = __builtin_elementwise_fma(x, y, acc)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "tier.h"
#pragma clang attribute pop

// No FMA: the product of two floats is exact in double; the sum is rounded to odd (Boldo and
// Melquiond, "Emulation of FMA and correctly rounded sums", 2008), which makes the final rounding
// to float the only one that counts. Slow, and equal to the last bit.
typedef float quad __attribute__((ext_vector_type(4), aligned(4)));
typedef double wide_quad __attribute__((ext_vector_type(4)));
typedef int64_t wide_bits __attribute__((ext_vector_type(4)));
static inline __attribute__((always_inline)) void fused_in_double(
  lanes *acc, const lanes *x, const lanes *y)
{
  // Four lanes at a time, since more do not fit the registers.
#pragma clang loop unroll(full)
  for (int q = 0; q < ENTENTE_PANEL / 4; q++) {
    const wide_quad product = __builtin_convertvector(((const quad *)x)[q], wide_quad)
      * __builtin_convertvector(((const quad *)y)[q], wide_quad);
    const wide_quad addend = __builtin_convertvector(((const quad *)acc)[q], wide_quad);
    const wide_quad sum = product + addend;
    const wide_quad part = sum - product;
    const wide_quad error = (product - (sum - part)) + (addend - part);
    union {
      wide_quad value;
      wide_bits bits;
    } odd = {sum};
    // Masks by arithmetic: SSE2 compares no 64-bit integers.
    const wide_bits inexact = error != 0.0, even = (odd.bits & 1) - 1;
    const wide_bits inward = (error > 0.0) ^ (sum > 0.0);
    odd.bits += inexact & even & ((~inward & 2) - 1);
    ((quad *)acc)[q] = __builtin_convertvector(odd.value, quad);
  }
}

#define TIER(name) name##_portable
#define ROWS 4
#define PANELS 1
#define FUSED(acc, x, y) fused_in_double(&(acc), &(x), &(y))
#include "tier.h"

#else

// arm64 has FMA and 32 registers of 128 bits: 4 rows × 1 panel (four registers) fill 16.
#define TIER(name) name##_portable
#define ROWS 4
#define PANELS 1
#define FUSED(acc, x, y) acc = __builtin_elementwise_fma(x, y, acc)
#include "tier.h"

#endif

EntenteTier entente_best_tier(void)
{
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f")) return ENTENTE_TIER_AVX512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return ENTENTE_TIER_AVX2;
#endif
  return ENTENTE_TIER_PORTABLE;
}

#if defined(__x86_64__)
#define DISPATCH(name, ...)                                             \
  switch (tier) {                                                       \
    case ENTENTE_TIER_AVX512: name##_avx512(__VA_ARGS__); break;        \
    case ENTENTE_TIER_AVX2: name##_avx2(__VA_ARGS__); break;            \
    case ENTENTE_TIER_PORTABLE: name##_portable(__VA_ARGS__); break;    \
  }
#else
#define DISPATCH(name, ...) (void)tier, name##_portable(__VA_ARGS__)
#endif

void entente_affine(
  EntenteTier tier, const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  size_t panel_count, const float *bias, float *out, size_t out_stride)
{
  DISPATCH(affine, x, stride, rows, inner, panels, panel_count, bias, out, out_stride);
}

void entente_maxout_norm(
  EntenteTier tier, const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  const float *bias, size_t pieces, size_t width, const float *gain, const float *shift,
  const float *residual, size_t residual_stride, float *out, size_t out_stride)
{
  DISPATCH(
    maxout_norm, x, stride, rows, inner, panels, bias, pieces, width, gain, shift, residual,
    residual_stride, out, out_stride);
}

void entente_sum_of_four(
  EntenteTier tier, const float *table, size_t width, const uint32_t rows[4], float *out)
{
  DISPATCH(sum_of_four, table, width, rows, out);
}

void entente_state_scores(
  EntenteTier tier, const float *table, const float *absent, const int32_t *tokens, size_t slots,
  size_t pieces, size_t width, const float *bias, const float *upper, size_t upper_panels,
  const float *upper_bias, float *scores)
{
  DISPATCH(
    state_scores, table, absent, tokens, slots, pieces, width, bias, upper, upper_panels,
    upper_bias, scores);
}
