import Kernels

/// An embedding table in which every key owns the sum of four hashed rows.
///
/// Svenstrup et al. 2017, "Hash Embeddings for Efficient Word Representations".
package struct HashEmbedding: Sendable {
  /// The number of values of a row.
  package let width: Int
  /// Which of the extracted features keys this table.
  let column: Int
  private let rowCount: UInt32
  private let seed: UInt32
  /// [rowCount, width].
  private let table: [Float]

  /// Reads a `hashembed` layer.
  ///
  /// - Throws: ``InferenceError`` if a setting or the table is missing or does not fit.
  init(_ node: ThincModel.Node) throws(InferenceError) {
    let E = try node.parameter("E", shape: [nil, nil])
    guard let rowCount = UInt32(exactly: E.shape[0]), rowCount > 0, E.shape[1] > 0,
      E.shape[1].isMultiple(of: ENTENTE_PANEL)
    else { throw InferenceError("an embedding table of shape \(E.shape) is not supported") }
    guard let seed = UInt32(exactly: try node.integer("seed")) else {
      throw InferenceError("the seed of an embedding table is out of range")
    }
    self.width = E.shape[1]
    self.column = try node.integer("column")
    self.rowCount = rowCount
    self.seed = seed
    self.table = E.values
  }

  /// Writes the embedding of a key at an index of `output`.
  func embed(
    _ key: UInt64, into output: inout [Float], at index: Int, on processor: Processor
  ) {
    precondition(index >= 0 && output.count >= index + width)
    let rows = Self.rows(of: key, seed: seed, among: rowCount)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe table.withUnsafeBufferPointer { table in
        unsafe output.withUnsafeMutableBufferPointer { output in
          guard let output = output.baseAddress else { return }
          unsafe entente_sum_of_four(
            processor.tier, table.baseAddress, width, rows.baseAddress, output + index)
        }
      }
    }
  }

  /// The four rows of a key: MurmurHash3 x86_128's finalisation of one word, as thinc applies it.
  package static func rows(of key: UInt64, seed: UInt32, among rowCount: UInt32) -> [UInt32] {
    func mix(_ hash: UInt64) -> UInt64 {
      var h = hash
      h ^= h >> 33
      h &*= 0xFF51_AFD7_ED55_8CCD
      h ^= h >> 33
      h &*= 0xC4CE_B9FE_1A85_EC53
      return h ^ h >> 33
    }
    var h1 = key &* 0x87C3_7B91_1142_53D5
    h1 = h1 << 31 | h1 >> 33
    h1 &*= 0x4CF5_AD43_2745_937F
    h1 ^= UInt64(seed) ^ 8
    var h2 = UInt64(seed) ^ 8
    h1 &+= h2
    h2 &+= h1
    h1 = mix(h1)
    h2 = mix(h2)
    h1 &+= h2
    h2 &+= h1
    return [h1, h1 >> 32, h2, h2 >> 32].map { UInt32(truncatingIfNeeded: $0) % rowCount }
  }
}
