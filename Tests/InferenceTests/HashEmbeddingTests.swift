import Inference
import Testing

@Suite struct HashEmbeddingTests {
  /// Rows as thinc 8.3 gives them.
  @Test(
    arguments: [
      (1, 8, 5000, [108, 3286, 162, 1281]), (101, 8, 5000, [1752, 357, 3980, 3036]),
      (8_566_208_034_543_834_098, 8, 5000, [3934, 1080, 901, 472]),
      (0, 12, 50, [38, 25, 37, 40]), (1, 12, 50, [6, 13, 20, 22]),
    ] as [(UInt64, UInt32, UInt32, [UInt32])])
  func `a key owns the rows that thinc gives it`(
    key: UInt64, seed: UInt32, count: UInt32, rows: [UInt32]
  ) {
    #expect(HashEmbedding.rows(of: key, seed: seed, among: count) == rows)
  }
}
