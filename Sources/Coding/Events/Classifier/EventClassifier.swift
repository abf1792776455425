/// Says how likely each PLOVER type is for an act, from the words around it.
///
/// Two linear models over the same features: of the act spoken of, and of the type that PLOVER codes
/// for it given where it stands. Trained by `make train-events`; see Training/Events.
package struct EventClassifier: Sendable {
  /// The class of pairs between which nothing is stated.
  package static let noAct = "-"

  let acts: LinearModel
  let types: LinearModel

  /// Reads the shipped weights.
  ///
  /// - Throws: ``CodingError/unreadableWeights(table:line:)``.
  package init() throws(CodingError) {
    acts = try LinearModel(Resource.actWeightsTSV, name: "act-weights.tsv")
    types = try LinearModel(Resource.typeWeightsTSV, name: "type-weights.tsv")
  }

  package init(acts: LinearModel, types: LinearModel) {
    self.acts = acts
    self.types = types
  }

  /// What both models say of one example.
  ///
  /// - Complexity: O(*features · classes*).
  package func opinion(_ bag: FeatureBag) -> Opinion {
    Opinion(acts: Self.chances(acts, bag), types: Self.chances(types, bag))
  }

  private static func chances(_ model: LinearModel, _ bag: FeatureBag) -> [PloverType?: Double] {
    var chances: [PloverType?: Double] = [:]
    chances.reserveCapacity(model.classes.count)
    for (label, chance) in zip(model.classes, model.probabilities(bag)) {
      chances[PloverType(rawValue: label)] = chance
    }
    return chances
  }
}
