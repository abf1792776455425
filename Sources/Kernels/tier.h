// The kernels for one instruction set. `kernels.c` includes this file once a tier, with
//   TIER(name)          the tier's name of a function
//   ROWS                rows of the register block
//   PANELS              panels of the register block
//   FUSED(acc, x, y)    acc = x·y + acc, rounded once
// No intrinsics: clang splits the 16-float vector into what the target has. Vectors are passed
// by address only, since their calling convention differs between tiers.

#define CHUNK (2 * ROWS)

/// One register block: `rows` ≤ ROWS rows, `wide` ≤ PANELS panels; both are constants where used.
static inline __attribute__((always_inline)) void TIER(block)(
  const int rows, const int wide, const float *x, size_t stride, size_t inner, const float *panels,
  const float *bias, float *out, size_t out_stride)
{
  lanes sum[ROWS][PANELS];
  const size_t panel_size = inner * ENTENTE_PANEL;
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
    for (int p = 0; p < wide; p++) sum[r][p] = *(const loose_lanes *)(bias + p * ENTENTE_PANEL);
  for (size_t i = 0; i < inner; i++) {
    lanes weight[PANELS];
#pragma clang loop unroll(full)
    for (int p = 0; p < wide; p++)
      weight[p] = *(const loose_lanes *)(panels + p * panel_size + i * ENTENTE_PANEL);
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++) {
      const lanes input = (lanes)(x[r * stride + i]);
#pragma clang loop unroll(full)
      for (int p = 0; p < wide; p++) FUSED(sum[r][p], input, weight[p]);
    }
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
    for (int p = 0; p < wide; p++)
      *(loose_lanes *)(out + r * out_stride + p * ENTENTE_PANEL) = sum[r][p];
}

/// A register block of any height up to ROWS.
static inline __attribute__((always_inline)) void TIER(rows_block)(
  size_t rows, const int wide, const float *x, size_t stride, size_t inner, const float *panels,
  const float *bias, float *out, size_t out_stride)
{
#define HEIGHT(n) \
  case n: TIER(block)(n, wide, x, stride, inner, panels, bias, out, out_stride); break;
  switch (rows) {
    HEIGHT(1)
    HEIGHT(2)
    HEIGHT(3)
    HEIGHT(4)
#if ROWS > 4
    HEIGHT(5)
    HEIGHT(6)
#endif
#if ROWS > 6
    HEIGHT(7)
    HEIGHT(8)
#endif
  }
#undef HEIGHT
}

/// Up to CHUNK rows, all panels: the rows stay in the first cache while the weights pass by.
static void TIER(chunk)(
  const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  size_t panel_count, const float *bias, float *out, size_t out_stride)
{
  size_t p = 0;
  for (; p + PANELS <= panel_count; p += PANELS)
    for (size_t r = 0; r < rows; r += ROWS)
      TIER(rows_block)(
        rows - r < ROWS ? rows - r : ROWS, PANELS, x + r * stride, stride, inner,
        panels + p * inner * ENTENTE_PANEL, bias + p * ENTENTE_PANEL,
        out + r * out_stride + p * ENTENTE_PANEL, out_stride);
  for (; p < panel_count; p++)
    for (size_t r = 0; r < rows; r += ROWS)
      TIER(rows_block)(
        rows - r < ROWS ? rows - r : ROWS, 1, x + r * stride, stride, inner,
        panels + p * inner * ENTENTE_PANEL, bias + p * ENTENTE_PANEL,
        out + r * out_stride + p * ENTENTE_PANEL, out_stride);
}

static void TIER(affine)(
  const float *x, size_t stride, size_t rows, size_t inner, const float *panels,
  size_t panel_count, const float *bias, float *out, size_t out_stride)
{
  for (size_t r = 0; r < rows; r += CHUNK)
    TIER(chunk)(
      x + r * stride, stride, rows - r < CHUNK ? rows - r : CHUNK, inner, panels, panel_count, bias,
      out + r * out_stride, out_stride);
}

/// The sum of 16 lanes in a fixed order.
static inline __attribute__((always_inline)) float TIER(total)(const lanes *v)
{
  float s[ENTENTE_PANEL];
  *(loose_lanes *)s = *v;
  for (int half = 8; half > 0; half /= 2)
    for (int i = 0; i < half; i++) s[i] += s[i + half];
  return s[0];
}

/// Maximum over pieces, layer normalisation and residual of one row.
static void TIER(norm_row)(
  const float *y, size_t pieces, size_t width, const float *gain, const float *shift,
  const float *residual, float *out)
{
  lanes sum = (lanes)(0.0f);
  for (size_t u = 0; u < width; u += ENTENTE_PANEL) {
    lanes best = *(const loose_lanes *)(y + u);
    for (size_t p = 1; p < pieces; p++) {
      const lanes other = *(const loose_lanes *)(y + p * width + u);
      best = other > best ? other : best;
    }
    *(loose_lanes *)(out + u) = best;
    sum += best;
  }
  const float mean = TIER(total)(&sum) / (float)width;
  lanes squares = (lanes)(0.0f);
  for (size_t u = 0; u < width; u += ENTENTE_PANEL) {
    const lanes d = *(const loose_lanes *)(out + u) - (lanes)(mean);
    squares += d * d;
  }
  // thinc adds 1e-8 to the population variance.
  const float variance = TIER(total)(&squares) / (float)width + 1e-8f;
  const float scale = 1.0f / __builtin_elementwise_sqrt(variance);
  for (size_t u = 0; u < width; u += ENTENTE_PANEL) {
    lanes v = *(const loose_lanes *)(out + u) - (lanes)(mean);
    v = v * (lanes)(scale) * *(const loose_lanes *)(gain + u) + *(const loose_lanes *)(shift + u);
    if (residual) v += *(const loose_lanes *)(residual + u);
    *(loose_lanes *)(out + u) = v;
  }
}

static void TIER(maxout_norm)(
  const float *x, size_t stride, size_t rows, size_t inner, const float *panels, const float *bias,
  size_t pieces, size_t width, const float *gain, const float *shift, const float *residual,
  size_t residual_stride, float *out, size_t out_stride)
{
  float y[CHUNK * ENTENTE_MAXOUT_PANELS * ENTENTE_PANEL];
  const size_t outputs = pieces * width;
  for (size_t first = 0; first < rows; first += CHUNK) {
    const size_t count = rows - first < CHUNK ? rows - first : CHUNK;
    TIER(chunk)(
      x + first * stride, stride, count, inner, panels, outputs / ENTENTE_PANEL, bias, y, outputs);
    for (size_t r = 0; r < count; r++)
      TIER(norm_row)(
        y + r * outputs, pieces, width, gain, shift,
        residual ? residual + (first + r) * residual_stride : NULL,
        out + (first + r) * out_stride);
  }
}

static void TIER(sum_of_four)(
  const float *table, size_t width, const uint32_t rows[4], float *out)
{
  for (size_t u = 0; u < width; u += ENTENTE_PANEL) {
    lanes sum = *(const loose_lanes *)(table + rows[0] * width + u);
    for (int i = 1; i < 4; i++) sum += *(const loose_lanes *)(table + rows[i] * width + u);
    *(loose_lanes *)(out + u) = sum;
  }
}

/// One row times `wide` panels; many chains at once hide the latency that a lone row suffers.
static inline __attribute__((always_inline)) void TIER(row)(
  const int wide, const float *x, size_t inner, const float *panels, const float *bias, float *out)
{
  lanes sum[8];
  const size_t panel_size = inner * ENTENTE_PANEL;
#pragma clang loop unroll(full)
  for (int p = 0; p < wide; p++) sum[p] = *(const loose_lanes *)(bias + p * ENTENTE_PANEL);
  for (size_t i = 0; i < inner; i++) {
    const lanes input = (lanes)(x[i]);
#pragma clang loop unroll(full)
    for (int p = 0; p < wide; p++) {
      const lanes weight = *(const loose_lanes *)(panels + p * panel_size + i * ENTENTE_PANEL);
      FUSED(sum[p], input, weight);
    }
  }
#pragma clang loop unroll(full)
  for (int p = 0; p < wide; p++) *(loose_lanes *)(out + p * ENTENTE_PANEL) = sum[p];
}

static void TIER(state_scores)(
  const float *table, const float *absent, const int32_t *tokens, size_t slots, size_t pieces,
  size_t width, const float *bias, const float *upper, size_t upper_panels,
  const float *upper_bias, float *scores)
{
  float hidden[ENTENTE_HIDDEN];
  const size_t size = pieces * width;
  for (size_t u = 0; u < width; u += ENTENTE_PANEL) {
    lanes best = (lanes)(0.0f);
    for (size_t p = 0; p < pieces; p++) {
      const size_t at = p * width + u;
      lanes sum = (lanes)(0.0f);
      for (size_t s = 0; s < slots; s++) {
        const float *from =
          tokens[s] < 0 ? absent + s * size : table + ((size_t)tokens[s] * slots + s) * size;
        sum += *(const loose_lanes *)(from + at);
      }
      sum += *(const loose_lanes *)(bias + at);
      best = p == 0 ? sum : (sum > best ? sum : best);
    }
    *(loose_lanes *)(hidden + u) = best;
  }
  size_t p = 0;
  for (; p + 4 <= upper_panels; p += 4)
    TIER(row)(4, hidden, width, upper + p * width * ENTENTE_PANEL, upper_bias + p * ENTENTE_PANEL,
      scores + p * ENTENTE_PANEL);
  for (; p < upper_panels; p++)
    TIER(row)(1, hidden, width, upper + p * width * ENTENTE_PANEL, upper_bias + p * ENTENTE_PANEL,
      scores + p * ENTENTE_PANEL);
}

#undef CHUNK
#undef TIER
#undef ROWS
#undef PANELS
#undef FUSED
