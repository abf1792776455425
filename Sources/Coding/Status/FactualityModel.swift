import Language

/// How certain a text makes a predicate: the sum of the weights of its features.
///
/// A ridge regression on people's judgements; weights and provenance stand in `factuality.tsv`.
package struct FactualityModel: Sendable {
  private let bias: Double
  private let weights: [UInt64: Double]

  /// Reads the shipped weights.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a weight is no number or a feature
  ///   stands twice.
  package init() throws(CodingError) {
    try self.init(table: RuleTable(Resource.factualityTSV, name: "factuality.tsv"))
  }

  package init(table: RuleTable) throws(CodingError) {
    var bias = 0.0
    var weights: [UInt64: Double] = [:]
    weights.reserveCapacity(table.rows.count)
    for row in table.rows {
      let feature = try row.value("feature")
      let text = try row.value("weight")
      guard let weight = Double(text) else { throw row.unknown(text) }
      if feature == "bias" {
        bias = weight
      } else {
        var hash = FeatureHash()
        hash.add(feature)
        guard weights.updateValue(weight, forKey: hash.value) == nil else {
          throw row.unknown(feature)
        }
      }
    }
    self.bias = bias
    self.weights = weights
  }

  func weight(of feature: UInt64) -> Double { weights[feature] ?? 0 }

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
