import Language

/// How certain a text makes a predicate: the sum of the weights of its features.
///
/// A ridge regression on people's judgements; weights and provenance stand in `factuality.tsv`.
package struct FactualityModel: Sendable {
  private let bias: Double
  private let index: FeatureIndex
  private let weights: [Double]

  /// Reads the shipped weights.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a weight is no number or a feature
  ///   stands twice.
  package init() throws(CodingError) {
    try self.init(table: RuleTable(Resource.factualityTSV, name: "factuality.tsv"))
  }

  package init(table: RuleTable) throws(CodingError) {
    let rows = table.rows
    var bias = 0.0
    var keys: [UInt64] = []
    var weights: [Double] = []
    for row in rows {
      let text = try row.value("weight")
      guard let weight = Double(text) else { throw row.unknown(text) }
      var hash = FeatureHash()
      hash.add(try row.value("feature"))
      if hash.value == Self.bias { bias = weight }
      keys.append(hash.value)
      weights.append(weight)
    }
    index = FeatureIndex(keys)
    for (place, key) in keys.enumerated() {
      // The index knows the last row of a feature; an earlier one is one too many.
      if let last = index[key], last != place {
        throw rows[last].unknown(try rows[last].value("feature"))
      }
    }
    self.bias = bias
    self.weights = weights
  }

  /// The key of what every predicate has; no template is called so.
  private static let bias: UInt64 = {
    var hash = FeatureHash()
    hash.add("bias")
    return hash.value
  }()

  func weight(of feature: UInt64) -> Double { index[feature].map { weights[$0] } ?? 0 }

  /// The judgement on a predicate, from -3 to 3 in steps of a hundredth.
  func factuality(of index: Int, by features: FactualityFeatures) -> Double {
    var sum = FeatureSum(model: self)
    features.collect(of: index, into: &sum)
    return ((bias + sum.sum).clamped(to: -3...3) * 100).rounded() / 100
  }
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
