// Speed and bits of Sources/Kernels against a BLAS, on the shapes of the language model.
// Run by Benchmarks/Kernels/run.
#include <cblas.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"
#include "measure.h"

enum { WIDTH = 96, PIECES = 3, OUTPUTS = WIDTH * PIECES, TOKENS = 1000, REPEATS = 25 };

/// [outputs, inner] to panels of 16 outputs.
static float *packed(const float *weights, size_t outputs, size_t inner)
{
  float *panels = random_floats(outputs * inner);
  for (size_t o = 0; o < outputs; o++)
    for (size_t i = 0; i < inner; i++)
      panels[o / 16 * 16 * inner + i * 16 + o % 16] = weights[o * inner + i];
  return panels;
}

/// What follows the product in either way: maximum over pieces and layer normalisation.
static void norm(const float *y, size_t rows, const float *gain, const float *shift, float *out)
{
  for (size_t r = 0; r < rows; r++, y += OUTPUTS, out += WIDTH) {
    float sum = 0, squares = 0;
    for (int u = 0; u < WIDTH; u++) {
      out[u] = fmaxf(fmaxf(y[u], y[WIDTH + u]), y[2 * WIDTH + u]);
      sum += out[u];
    }
    const float mean = sum / WIDTH;
    for (int u = 0; u < WIDTH; u++) squares += (out[u] - mean) * (out[u] - mean);
    const float scale = 1 / sqrtf(squares / WIDTH + 1e-8f);
    for (int u = 0; u < WIDTH; u++) out[u] = (out[u] - mean) * scale * gain[u] + shift[u];
  }
}

static void compare(const char *name, size_t inner, size_t stride)
{
  float *x = random_floats((TOKENS + 2) * stride + inner), *w = random_floats(OUTPUTS * inner);
  float *bias = random_floats(OUTPUTS), *gain = random_floats(WIDTH), *shift = random_floats(WIDTH);
  float *panels = packed(w, OUTPUTS, inner), *y = random_floats(TOKENS * OUTPUTS);
  float *blas = random_floats(TOKENS * WIDTH), *ours[3];
  const double work = 2.0 * TOKENS * OUTPUTS * inner * 1e-9;
  double best = 1e9;
  for (int n = 0; n < REPEATS; n++) {
    const double start = seconds();
    for (size_t r = 0; r < TOKENS; r++) memcpy(y + r * OUTPUTS, bias, OUTPUTS * sizeof(float));
    // Overlapping rows are legal for a BLAS too: the leading dimension may be less than a row
    // only where the routine does not check it, so windows are laid out first as thinc does.
    float *windows = x;
    size_t leading = stride;
    if (stride < inner) {
      windows = malloc(TOKENS * inner * sizeof(float));
      for (size_t r = 0; r < TOKENS; r++)
        memcpy(windows + r * inner, x + r * stride, inner * sizeof(float));
      leading = inner;
    }
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, TOKENS, OUTPUTS, (int)inner, 1, windows,
      (int)leading, w, (int)inner, 1, y, OUTPUTS);
    norm(y, TOKENS, gain, shift, blas);
    if (windows != x) free(windows);
    if (seconds() - start < best) best = seconds() - start;
  }
  printf("%-22s %-14s %7.1f GFLOP/s\n", name, "OpenBLAS", work / best);
  const char *tiers[] = {"portable", "AVX2", "AVX-512"};
  for (int tier = entente_best_tier(); tier >= 0; tier--) {
    ours[tier] = random_floats(TOKENS * WIDTH);
    best = 1e9;
    for (int n = 0; n < (tier ? REPEATS : 2); n++) {
      const double start = seconds();
      entente_maxout_norm(
        tier, x, stride, TOKENS, inner, panels, bias, PIECES, WIDTH, gain, shift, NULL, 0,
        ours[tier], WIDTH);
      if (seconds() - start < best) best = seconds() - start;
    }
    float worst = 0;
    for (size_t i = 0; i < TOKENS * WIDTH; i++) {
      const float difference = fabsf(ours[tier][i] - blas[i]);
      if (difference > worst) worst = difference;
    }
    printf(
      "%-22s %-14s %7.1f GFLOP/s  %s, at most %.0e from OpenBLAS\n", name, tiers[tier], work / best,
      memcmp(ours[tier], ours[entente_best_tier()], TOKENS * WIDTH * sizeof(float))
        ? "OTHER BITS" : "same bits",
      worst);
  }
}

int main(void)
{
  srand(1);
  printf("%s\n", openblas_get_config());
  compare("mixer 288x576", 576, 576);
  compare("encoder 288x288", 288, WIDTH);
  return 0;
}
