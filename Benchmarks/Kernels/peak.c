// The kernels of Sources/Kernels against what one core can do at most. Run by Benchmarks/Kernels/peak.
//
// The peak is measured with the same instructions on registers alone: enough independent chains of
// fused multiply-adds to keep both units busy, nothing loaded or stored.
#include <stdio.h>
#include <stdlib.h>

#include "kernels.h"
#include "measure.h"

enum { WIDTH = 96, PIECES = 3, OUTPUTS = WIDTH * PIECES, TOKENS = 1000, REPEATS = 200 };

// Twelve independent sums hide the latency of four cycles of two units.
#define EACH(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)
#define DECLARE(n) vector sum##n = x;
#define ADD(n) sum##n = __builtin_elementwise_fma(x, y, sum##n);
#define TOTAL(n) all += sum##n;
#define PEAK(name, features, lanes)                                          \
  __attribute__((target(features))) static double name(void)                 \
  {                                                                          \
    typedef float vector __attribute__((ext_vector_type(lanes)));            \
    const int steps = 100000;                                                \
    volatile float seed = 1e-9f;                                             \
    vector x = (vector)(seed), y = (vector)(1.0f - seed), all = x;           \
    EACH(DECLARE)                                                            \
    const double start = seconds();                                          \
    for (int i = 0; i < steps; i++) {                                        \
      EACH(ADD)                                                              \
      __asm__ volatile("" : "+v"(y));                                        \
    }                                                                        \
    const double spent = seconds() - start;                                  \
    EACH(TOTAL)                                                              \
    volatile float sink = all[0];                                            \
    (void)sink;                                                              \
    return 2.0 * lanes * 12 * steps / spent * 1e-9;                          \
  }
#if defined(__x86_64__)
PEAK(peak_avx512, "avx512f", 16)
PEAK(peak_avx2, "avx2,fma", 8)
#endif

static double peak(EntenteTier tier)
{
  double best = 0;
  for (int n = 0; n < 200; n++) {
    double found = 0;
#if defined(__x86_64__)
    if (tier == ENTENTE_TIER_AVX512) found = peak_avx512();
    if (tier == ENTENTE_TIER_AVX2) found = peak_avx2();
#endif
    if (found > best) best = found;
  }
  return best;
}

/// GFLOP/s of one layer with maximum and normalisation: of all runs the best, as of the peak.
static double layer(EntenteTier tier, size_t inner, size_t stride)
{
  float *x = random_floats((TOKENS + 2) * stride + inner), *panels = random_floats(OUTPUTS * inner);
  float *bias = random_floats(OUTPUTS), *gain = random_floats(WIDTH), *shift = random_floats(WIDTH);
  float *out = random_floats(TOKENS * WIDTH);
  double best = 1e9;
  for (int n = 0; n < REPEATS; n++) {
    const double start = seconds();
    entente_maxout_norm(
      tier, x, stride, TOKENS, inner, panels, bias, PIECES, WIDTH, gain, shift, NULL, 0, out, WIDTH);
    if (seconds() - start < best) best = seconds() - start;
  }
  free(x), free(panels), free(bias), free(gain), free(shift), free(out);
  return 2.0 * TOKENS * OUTPUTS * inner * 1e-9 / best;
}

int main(void)
{
  const char *tiers[] = {"portable", "AVX2", "AVX-512"};
  printf("%-12s%16s%24s%24s\n", "GFLOP/s", "peak", "encoder 288 x 288", "mixer 288 x 576");
  for (int tier = entente_best_tier(); tier > ENTENTE_TIER_PORTABLE; tier--) {
    const double most = peak(tier), encoder = layer(tier, 288, WIDTH), mixer = layer(tier, 576, 576);
    printf(
      "%-12s%16.1f%16.1f (%3.0f %%)%16.1f (%3.0f %%)\n", tiers[tier], most, encoder,
      100 * encoder / most, mixer, 100 * mixer / most);
  }
  return 0;
}
